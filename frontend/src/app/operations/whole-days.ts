const startOf = (day: string, later: number): string | null => {
  const at = new Date(`${day}T00:00`);
  at.setDate(at.getDate() + later);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

/**
 * Local days as a half-open span of instants: the last day ends where the next begins.
 * @param days `2026-11-22` each, both included; what is no day is left out
 */
export const wholeDays = ({ from, to }: { readonly from?: string; readonly to?: string }): { from?: string; to?: string } => {
  const [begin, end] = [from === undefined ? null : startOf(from, 0), to === undefined ? null : startOf(to, 1)];
  return { ...(begin === null ? {} : { from: begin }), ...(end === null ? {} : { to: end }) };
};
