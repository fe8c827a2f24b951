import { Entity } from "typeorm";
import { Id, Name } from "./columns";

@Entity("order_payments")
export class OrderPaymentEntity {
  @Id({ primary: true })
  orderId!: string;

  /** The gateway's reference: never shown. */
  @Name(1000)
  source!: string;

  /** What the client recognises: Visa 4242. */
  @Name(1000)
  label!: string;
}
