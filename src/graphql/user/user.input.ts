import { Field, InputType, ObjectType } from "type-graphql";
import { KeyedInput } from "../mutation/move.input";
import { nowOrNull } from "../types/descriptions";
import { RefusablePayload } from "../types/payload.type";
import { Url } from "../types/scalars";
import { User } from "../types/user.type";

@InputType("RegisterUserInput", {
  description: "The input for registerUser: a user of the marketplace, to be registered or updated.",
})
export class RegisterUserInput extends KeyedInput {
  @Field(() => String, {
    description:
      "The marketplace's own id of the user, which is the subject (sub) of the user's tokens. It must have 1 to 255 characters.",
  })
  readonly externalId!: string;

  @Field(() => String, { description: "The name that others see. It must have 1 to 200 characters after trimming." })
  readonly displayName!: string;

  @Field(() => String, {
    description:
      "The address to which emails are sent, for example anna@bücher.example. It is never returned. An address to which no mail server can deliver is refused with INVALID_VALUE. The part before the @ must be ASCII.",
  })
  readonly email!: string;

  @Field(() => String, {
    defaultValue: "en",
    description:
      "The BCP 47 tag of the user's language, for example de or fr-CH. The languages en, de, fr, and nl are supported. Any other gives English.",
  })
  readonly locale!: string;

  @Field(() => String, {
    defaultValue: "UTC",
    description:
      "The IANA name of the user's time zone, for example Europe/Amsterdam. It is used for the times in messages and does not move any deadline.",
  })
  readonly timeZone!: string;

  @Field(() => Url, { nullable: true, description: "The address of the user's picture. It can be absent." })
  readonly avatarUrl?: string | null;
}

@ObjectType("UserPayload", { description: "The result of registerUser." })
export class UserPayload extends RefusablePayload {
  @Field(() => User, { nullable: true, description: nowOrNull("user") })
  readonly user!: User | null;
}
