import { until } from "../support/app/until";
import type { MinimalApp } from "./minimal-app";

export async function metric(minimalApp: MinimalApp, name: string): Promise<number> {
  const text = await (await fetch(new URL("/metrics", minimalApp.url))).text();
  return Number(new RegExp(`^${name} (\\d+)$`, "mu").exec(text)?.[1]);
}

/** Until so many sockets are left. */
export async function gone(minimalApp: MinimalApp, left: number): Promise<void> {
  await until(async () => (await metric(minimalApp, "websocket_open_sockets")) <= left);
}
