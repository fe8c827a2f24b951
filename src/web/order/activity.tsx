import { When } from "../parts/when";
import type { PagedOrder } from "./order-page";

export function Activity({ order: { activity } }: { readonly order: PagedOrder }) {
  return (
    <ol>
      {activity.edges.map(({ node }) => (
        <li key={node.id}>
          <When at={node.occurredAt} /> {node.text} {node.message}
        </li>
      ))}
    </ol>
  );
}
