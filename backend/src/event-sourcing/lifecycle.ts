import type { DomainEvent, PersonalFields, Recorded } from '@inbox/contracts/recorded';

/** How a stream's events become the state that its rules ask about. Pure. */
export interface Lifecycle<State, E extends DomainEvent> {
  /** The stream's name without the id, e.g. `escalation`. */
  readonly stream: string;
  readonly unknown: State;
  readonly evolve: (state: State, event: Recorded<E>) => State;
  /** Which fields of the events are personal. */
  readonly personal: PersonalFields<E>;
  /** Whose personal data an event of this stream holds. */
  readonly subject: (state: State, event: E) => string | null;
}
