export interface NumberStyle {
  decimal: string;
  thousands: string;
}

/** Formats by the dictionary's own signs: browsers do not know nynorsk and Sámi and would fall back to their own language. */
export function formatNumber(value: number, decimals: number, { decimal, thousands }: NumberStyle): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  // The mean of years is 2020,4: four figures before a fraction are read as one.
  const grouped = fraction && whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const isZero = Number(value.toFixed(decimals)) === 0;
  return (value < 0 && !isZero ? '\u2212' : '') + grouped + (fraction ? decimal + fraction : '');
}

/** 2026-01-31 as 31.1.2026, or as it stands where the language is content with that. */
export function formatDate(iso: string, style: 'dotted' | 'iso'): string {
  const [year, month, day] = iso.split('-');
  return style === 'iso' || !year || !month || !day ? iso : `${Number(day)}.${Number(month)}.${year}`;
}
