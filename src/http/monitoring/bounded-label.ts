const MAX_VALUES = 50;

/**
 * Values of a label that come from drivers: a few hundred are possible, a node meets a handful. After the first 50,
 * each is "OTHER".
 */
export function boundedLabel(): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.size < MAX_VALUES) known.add(value);
    return known.has(value) ? value : "OTHER";
  };
}
