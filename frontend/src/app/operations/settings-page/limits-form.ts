import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { Spans } from '../settings.actions';
import { idleCapLimits, inUnit, reopenWindowLimits, spanFault, type Unit, units } from './spans';

/** The idle cap and the reopen window. Nothing is sent before Save. */
@Component({
  selector: 'limits-form',
  templateUrl: './limits-form.html',
  styleUrl: './limits-form.css',
})
export class LimitsForm {
  readonly spans = input.required<Spans>();
  readonly asking = input(false);
  readonly save = output<Spans>();

  protected readonly idleMinutes = linkedSignal(() => inUnit(this.spans().idleCap, ['minutes']).count);
  private readonly known = computed(() => inUnit(this.spans().reopenWindow, ['hours', 'days']));
  protected readonly windowCount = linkedSignal(() => this.known().count);
  protected readonly windowUnit = linkedSignal<Unit>(() => this.known().unit);
  protected readonly tried = signal(false);
  protected readonly idleFault = computed(() => spanFault(this.idleMinutes(), 'minutes', idleCapLimits));
  protected readonly windowFault = computed(() => spanFault(this.windowCount(), this.windowUnit(), reopenWindowLimits));
  private readonly written = computed<Spans>(() => ({
    idleCap: this.idleMinutes() * units.minutes,
    reopenWindow: this.windowCount() * units[this.windowUnit()],
  }));
  protected readonly isChanged = computed(() => {
    const [now, before] = [this.written(), this.spans()];
    return now.idleCap !== before.idleCap || now.reopenWindow !== before.reopenWindow;
  });

  protected chooseUnit(value: string): void {
    this.windowUnit.set(value === 'hours' ? 'hours' : 'days');
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.isChanged() && !this.asking() && this.idleFault() === '' && this.windowFault() === '') this.save.emit(this.written());
  }
}
