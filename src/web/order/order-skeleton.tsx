import { Skeleton } from "../parts/skeleton";
import style from "./order-page.module.css";

/** In the shape of the page that comes. */
export function OrderSkeleton() {
  return (
    <>
      <Skeleton heightsRem={[2, 3, 1.5]} />
      <div className={style.columns}>
        <div>
          <Skeleton heightsRem={[14]} />
        </div>
        <div className={style.side} aria-hidden="true">
          <Skeleton heightsRem={[18, 20]} />
        </div>
        <div className={style.main} aria-hidden="true">
          <Skeleton heightsRem={[30]} />
        </div>
      </div>
    </>
  );
}
