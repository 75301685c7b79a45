/** The roles of the product: operator < manager < admin < platform-admin; auditor and analyst only read. */
export const roles = ['operator', 'manager', 'admin', 'platform-admin', 'auditor', 'analyst'] as const;
export type Role = (typeof roles)[number];
