import { raised } from '@inbox/contracts/escalation/escalation.samples';
import { recorded } from '@inbox/contracts/recorded.samples';
import { blaming, HandlerFailed, withoutWords } from './fault.js';

const event = recorded(raised());

describe('A fault in the log', () => {
  it('tells its name, its code and where it happened, but not its words', () => {
    const error = Object.assign(new RangeError('Leila Haddad\n  is too long'), { code: '22001' });
    const told = withoutWords(error);
    expect(told).toMatchObject({ fault: 'RangeError', code: '22001' });
    expect(JSON.stringify(told)).toContain('fault.spec');
    expect(JSON.stringify(told)).not.toContain('Leila');
  });

  it('names the event that a handler threw on', () => {
    const fail = () =>
      blaming(event, () => {
        throw new TypeError('Leila');
      });
    expect(fail).toThrow(HandlerFailed);
    try {
      fail();
    } catch (error) {
      expect(withoutWords(error)).toMatchObject({
        eventId: event.id,
        eventType: 'EscalationRaised',
        position: '100',
        cause: { fault: 'TypeError' },
      });
    }
  });

  it('leaves what works alone', () => {
    expect(blaming(event, () => 7)).toBe(7);
  });

  it('says little of what is not an error', () => {
    expect(withoutWords('Leila')).toEqual({ fault: 'string' });
  });
});
