const SECONDS_PER = { day: 86_400, hr: 3_600, min: 60, sec: 1 } as const;

/** Seconds that a countdown of the English page shows: «1 day 4 hr», «59 min 08 sec». */
export function secondsIn(text: string): number {
  const parts = [...text.matchAll(/(\d+) (day|hr|min|sec)/gu)];
  if (parts.length === 0) throw new Error(`no length of time: ${text}`);
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * SECONDS_PER[unit as keyof typeof SECONDS_PER], 0);
}
