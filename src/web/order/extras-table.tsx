import { Money } from "../parts/money";
import type { MoneyValue } from "../text/format";
import { useReader } from "../text/reader";
import style from "./extras-table.module.css";

interface ExtraLine {
  readonly title: string;
  readonly price: MoneyValue;
  readonly extraDays: number;
}

/** Extras, proposed or accepted. */
export function ExtrasTable({ extras }: { readonly extras: readonly ExtraLine[] }) {
  const words = useReader().t.order.extras;
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.time}</th>
          <th scope="col">{words.price}</th>
        </tr>
      </thead>
      <tbody>
        {extras.map(({ title, price, extraDays }, index) => (
          <tr key={index}>
            <td>
              <bdi>{title}</bdi>
            </td>
            <td>{words.days(extraDays)}</td>
            <td>
              <Money value={price} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
