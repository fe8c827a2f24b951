interface Props {
  readonly tokens: { readonly client?: string; readonly freelancer?: string };
}

export function SideBySide({ tokens }: Props) {
  return <h1>{Object.keys(tokens).join(" ")}</h1>;
}
