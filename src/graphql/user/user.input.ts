import { Field, InputType } from "type-graphql";
import { KeyedInput } from "../mutation/move.input";
import { Url } from "../types/scalars";

@InputType("RegisterUserInput", { description: "A person of the marketplace, made known or brought up to date." })
export class RegisterUserInput extends KeyedInput {
  @Field(() => String, { description: "The marketplace's own id, which is the subject (sub) of the user's tokens: 1 to 255 characters." })
  readonly externalId!: string;

  @Field(() => String, { description: "The name that others see: 1 to 200 characters after trimming." })
  readonly displayName!: string;

  @Field(() => String, {
    description:
      "The address to which emails go, for example anna@bücher.example. Never returned. Refused with INVALID_VALUE if no mail server can deliver to it; the part before the @ must be ASCII.",
  })
  readonly email!: string;

  @Field(() => String, { defaultValue: "en", description: "BCP 47: de, fr-CH. Spoken are en, de, fr and nl; others get en." })
  readonly locale!: string;

  @Field(() => String, { defaultValue: "UTC", description: "IANA: Europe/Amsterdam. For the times in notices; moves no deadline." })
  readonly timeZone!: string;

  @Field(() => Url, { nullable: true, description: "A picture, if there is one." })
  readonly avatarUrl?: string | null;
}
