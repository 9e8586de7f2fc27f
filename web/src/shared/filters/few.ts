/** Two values in full; of more, the first and how many others. */
export function fewOf(values: readonly string[], others: (of: { first: string; n: number }) => string): string {
  const [first] = values;
  if (first === undefined || values.length <= 2) return values.join(', ');
  return others({ first, n: values.length - 1 });
}
