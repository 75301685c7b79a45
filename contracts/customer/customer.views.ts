/** The answer of `GET /api/customers/:id`. */
export interface CustomerView {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly registeredAt: string;
  readonly position: string;
}
