import { useId, useState } from "react";
import { goTo, pathTo } from "../navigation/router";
import { Badge } from "../parts/badge";
import { Button } from "../parts/button";
import { useReader } from "../text/reader";
import { countOf, type Filter, searchFor } from "./filter";
import style from "./filter-form.module.css";
import { statusesIn } from "./statuses";

/** Each choice is in the address at once: the list that one sees can be sent to somebody, or found again. */
export function FilterForm({ filter }: { readonly filter: Filter }) {
  const { t } = useReader();
  const role = useId();
  const [wasOn] = useState(() => countOf(filter) > 0);
  const words = t.orders.filter;
  const choose = (part: Partial<Filter>): void =>
    goTo(pathTo.orders + searchFor({ ...filter, ...part }), { replace: true });
  return (
    <details className={style.filter} open={wasOn}>
      <summary>
        {words.title} {countOf(filter) > 0 && <Badge tone="accent">{words.active(countOf(filter))}</Badge>}
      </summary>
      <div className={style.choices}>
        <StatusChoice filter={filter} choose={choose} />
        <span>
          <label htmlFor={role}>{words.role}</label>
          <select
            id={role}
            value={filter.role ?? ""}
            onChange={({ target }) =>
              choose({ role: target.value === "" ? null : (target.value as "CLIENT" | "FREELANCER") })
            }
          >
            <option value="">{words.anyRole}</option>
            <option value="CLIENT">{t.words.role.CLIENT}</option>
            <option value="FREELANCER">{t.words.role.FREELANCER}</option>
          </select>
        </span>
        <label className={style.choice}>
          <input type="checkbox" checked={filter.open} onChange={({ target }) => choose({ open: target.checked })} />
          {words.open}
        </label>
        {countOf(filter) > 0 && (
          <Button
            look="quiet"
            className={style.clear}
            onClick={() => choose({ statuses: [], role: null, open: false })}
          >
            {words.clear}
          </Button>
        )}
      </div>
    </details>
  );
}

interface ChoiceProps {
  readonly filter: Filter;
  readonly choose: (part: Partial<Filter>) => void;
}

function StatusChoice({ filter: { statuses }, choose }: ChoiceProps) {
  const { t } = useReader();
  return (
    <fieldset className={style.statuses}>
      <legend>{t.orders.filter.status}</legend>
      {statusesIn(t).map((status) => (
        <label key={status} className={style.choice}>
          <input
            type="checkbox"
            checked={statuses.includes(status)}
            onChange={({ target }) =>
              choose({
                statuses: target.checked ? [...statuses, status] : statuses.filter((other) => other !== status),
              })
            }
          />
          {t.words.status[status]}
        </label>
      ))}
    </fieldset>
  );
}
