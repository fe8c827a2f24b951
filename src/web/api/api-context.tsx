import { createContext, type ReactNode, use } from "react";
import { Provider } from "urql";
import type { Api } from "./client";

const ApiContext = createContext<Api | null>(null);

export function ApiProvider({ api, children }: { readonly api: Api; readonly children: ReactNode }) {
  return (
    <ApiContext value={api}>
      <Provider value={api.client}>{children}</Provider>
    </ApiContext>
  );
}

/** @throws Error  outside of an ApiProvider: an internal error. */
export function useApi(): Api {
  const api = use(ApiContext);
  if (api === null) throw new Error("no API");
  return api;
}
