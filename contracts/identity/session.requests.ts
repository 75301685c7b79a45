import * as z from 'zod';

export const signInRequest = z.strictObject({
  email: z.email('Type an e-mail address.').max(254),
  password: z.string().min(1, 'Type your password.').max(200),
});
export type SignInRequest = z.infer<typeof signInRequest>;
