import { useQuery } from "urql";
import { ORDERS } from "../api/documents";
import { useTitle } from "../page/use-title";
import { pathTo } from "../page/router";
import { Link } from "../parts/link";
import { useReader } from "../text/reader";

export function OrdersPage() {
  const { t } = useReader();
  useTitle(t.shell.orders);
  const [{ data }] = useQuery({ query: ORDERS, variables: { first: 20 } });
  return (
    <>
      <h1>{t.shell.orders}</h1>
      <ul>
        {data?.orders.edges.map(({ node }) => (
          <li key={node.id}>
            <Link href={pathTo.order(node.id)}>{node.title}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
