/** "(612) 555-0162" for a North American number, the number as it came for every other. */
export function phone(number: string): string {
  const digits = number.replace(/\D/g, '');
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  const foreign = number.trim().startsWith('+') && !(digits.length === 11 && digits.startsWith('1'));
  if (national.length !== 10 || foreign) return number;
  return `(${national.slice(0, 3)}) ${national.slice(3, 6)}-${national.slice(6)}`;
}
