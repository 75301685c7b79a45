import { priorities } from '@inbox/contracts/escalation/escalation.events';
import { Avatar } from './avatar';
import { Meter } from './meter';
import { onScreen } from './on-screen';
import { PriorityMark } from './priority-mark';

describe('A priority', () => {
  it.each(priorities)('%s is told by word and by colour, never by colour alone', (priority) => {
    const mark = onScreen(PriorityMark, { priority });

    expect(mark.text().toUpperCase()).toBe(priority);
    expect(mark.host.className).toBe(priority.toLowerCase());
  });
});

describe('An avatar', () => {
  it('shows initials and marks the operator who looks at it', () => {
    const avatar = onScreen(Avatar, { name: 'Ana Marín', mine: true });

    expect(avatar.host.dataset['letters']).toBe('AM');
    expect(avatar.text()).toBe('');
    expect(avatar.host.classList.contains('mine')).toBe(true);
  });
});

describe('A meter', () => {
  it('says the share and its threshold in words', () => {
    const meter = onScreen(Meter, { value: 0.41, threshold: 0.6 });

    expect(meter.host.getAttribute('aria-label')).toBe('41 percent, threshold 60 percent');
    expect(meter.the('i').style.inlineSize).toBe('41%');
  });
});
