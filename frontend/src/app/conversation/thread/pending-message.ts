/** An own message that the server has not confirmed yet. */
export interface PendingMessage {
  readonly commandId: string;
  readonly text: string;
  readonly state: 'sending' | 'failed';
  /** Why it failed, in a sentence for the operator. */
  readonly error?: string;
  readonly kind?: 'public' | 'note';
}
