/** The most escalations that can be assigned at once; a number of its own, because the contract's would bring zod into the bundle. */
export const mostAssigned = 500;
