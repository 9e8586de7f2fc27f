/** Lets the browser save a file that was made here. */
export function saveFile(name: string, type: string, content: string): void {
  saveBlob(name, new Blob([content], { type: `${type};charset=utf-8` }));
}

/** The same of a picture. */
export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the browser has its own hold on the file by then
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}

const STEP = 1000;
const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "214 kB" */
export function sizeOf(bytes: number, locale: string): string {
  const power = Math.min(units.length - 1, bytes < STEP ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / STEP ** power);
}
