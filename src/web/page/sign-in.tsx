import { type SubmitEvent, use, useId } from "react";
import { Button } from "../parts/button";
import { Notice } from "../parts/notice";
import { browsersReader } from "../text/reader";
import style from "./sign-in.module.css";

interface Props {
  readonly onToken: (token: string) => void;
  /** Whether there was a token that is over now. */
  readonly expired?: boolean;
}

/** The user is unknown: the texts are in the browser's language. */
export function SignIn({ onToken, expired = false }: Props) {
  const field = useId();
  const { signIn } = use(browsersReader()).t.shell;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const token = new FormData(event.currentTarget).get("token");
    if (typeof token === "string" && token.trim() !== "") onToken(token.trim());
  };
  return (
    <main className={style.page}>
      <h1>{signIn.title}</h1>
      {expired && (
        <Notice tone="warn" role="alert">
          {signIn.expired}
        </Notice>
      )}
      <p>{signIn.text}</p>
      <form className={style.form} onSubmit={submit}>
        <label htmlFor={field}>{signIn.label}</label>
        <input id={field} name="token" type="password" autoComplete="off" required />
        <Button type="submit" look="primary">
          {signIn.button}
        </Button>
      </form>
    </main>
  );
}
