import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's default) as OWASP advises: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The Argon2id hash of a password, in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

const nobodys = hashPassword('nobody has this password');

/**
 * Whether the password is the one that was hashed. Without a hash it works as long and says no, so that the time does not tell
 * whether there is such an account.
 */
export const passwordMatches = async (passwordHash: string | null, password: string): Promise<boolean> => {
  const matches = await verify(passwordHash ?? (await nobodys), password);

  return matches && passwordHash !== null;
};
