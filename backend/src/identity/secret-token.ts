import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 32 random bytes. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: its SHA-256, in hex. A secret of 32 random bytes needs no slower hash. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
