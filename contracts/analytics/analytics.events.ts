import type { DomainEvent, PersonalFields } from '../recorded.js';
import type { Priority, Resolution, Trigger } from '../escalation/escalation.events.js';

/** Somebody took figures out of the system: which escalations, how many. On record before the first row leaves. */
export type MetricsExported = DomainEvent<
  'MetricsExported',
  {
    readonly exportId: string;
    readonly format: 'csv' | 'ndjson';
    /** Escalations raised in `[from, to)`, RFC 3339 UTC. */
    readonly from: string;
    readonly to: string;
    readonly zone: string;
    /** Whose escalations alone; null: everybody's. */
    readonly operatorId: string | null;
    readonly teamId: string | null;
    readonly priority: Priority | null;
    readonly trigger: Trigger | null;
    readonly resolution: Resolution | null;
    readonly rows: number;
  }
>;

/** Everything that can stand in an `export-` stream. */
export type ExportEvent = MetricsExported;

export const exportPersonalFields: PersonalFields<ExportEvent> = { MetricsExported: [] };
