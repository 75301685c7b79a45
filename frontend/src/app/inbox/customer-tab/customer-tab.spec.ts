import type { SessionView } from '@inbox/contracts/identity/session.views';
import { ana, problem, startApp } from '../../app.for-specs';
import { came, csNote, leila } from '../../customer/customer.samples';
import { customerFeature } from '../../customer/customer.feature';
import { onScreen } from '../../ui/on-screen';
import { CustomerTab } from './customer-tab';

let app: ReturnType<typeof startApp>;
const { id: customerId } = leila();
const path = `/customers/${customerId}`;

const opened = (role: SessionView['role'] = 'operator') => {
  app = startApp();
  app.signIn({ ...ana, role });
  const tab = onScreen(CustomerTab, { customerId, presentId: 'present' });
  const shows = async () => {
    await tab.fixture.whenStable();
    tab.fixture.detectChanges();
  };
  const until = async (isSo: () => boolean) => {
    const deadline = Date.now() + 4_000;
    while (!isSo() && Date.now() < deadline) await shows();
  };
  return { ...tab, shows, until };
};

describe('The Customer tab', () => {
  it('reads the profile and what the customer came for', async () => {
    const tab = opened();
    app.theCall('GET', path).flush(leila());
    app.theCall('GET', `${path}/history`).flush({ items: [came('one')], nextCursor: null, position: '1' });
    await tab.shows();

    expect(tab.text()).toMatch(/Leila Haddad.*Earlier.*Answered Question/);
    expect(tab.all('billing-card, cs-notes')).toEqual([]);
    expect(tab.all('customer-card button')).toEqual([]);
  });

  it('shows the rest while the profile cannot be read, and reads it again', async () => {
    const tab = opened();
    app.refuse(app.theCall('GET', path), problem(503, { detail: 'The server is not ready yet.' }));
    app.theCall('GET', `${path}/history`).flush({ items: [came('one')], nextCursor: null, position: '1' });
    await tab.shows();

    expect(tab.text()).toMatch(/The server is not ready yet\..*Answered Question/);
    tab.click(tab.button('Try again'));
    app.theCall('GET', path).flush(leila());
  });

  it('opens an earlier conversation, to be read', async () => {
    const tab = opened();
    app.theCall('GET', `${path}/history`).flush({ items: [came('one')], nextCursor: null, position: '1' });
    await tab.shows();
    tab.click(tab.the('earlier-list li button'));

    expect(app.store.selectSignal(customerFeature.selectEarlier)()?.item).toEqual(came('one'));
  });

  it('shows billing and CS notes where the answer has them', async () => {
    const tab = opened('platform-admin');
    app.theCall('GET', path).flush(leila({ billing: { state: 'none' }, csNotes: [csNote()] }));
    await tab.shows();

    expect(tab.text()).toMatch(/Billing does not know this customer\..*Moves to Utrecht in spring\./);
  });

  it('says why they are withheld', async () => {
    const tab = opened('platform-admin');
    app.theCall('GET', path).flush(leila({ withheld: 'The look could not be recorded.' }));
    await tab.shows();

    expect(tab.text()).toContain('The look could not be recorded.');
    tab.click(tab.button('Try again'));
    expect(app.asked('GET', path)).toHaveLength(1);
  });

  it('keeps a note, once, however often it is sent, and reads the customer anew', async () => {
    const tab = opened('platform-admin');
    app.theCall('GET', path).flush(leila({ csNotes: [] }));
    await tab.shows();
    tab.click(tab.button('Add a note'));
    tab.type(tab.the('textarea'), 'Prefers mornings.');
    tab.click(tab.button('Save'));
    const first = app.theCall('POST', `${path}/cs-notes`);
    app.refuse(first, problem(500, { detail: 'Something went wrong.' }));
    await tab.until(() => tab.text().includes('Something went wrong.'));

    tab.click(tab.button('Save'));
    const second = app.theCall('POST', `${path}/cs-notes`);
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush({ position: '9', noteId: csNote().id, version: 1 });
    await tab.until(() => tab.all('textarea').length === 0);
    app.theCall('GET', path).flush(leila({ csNotes: [csNote()] }));
    await tab.shows();
    expect([tab.all('textarea'), tab.text().includes('Moves to Utrecht')]).toEqual([[], true]);
  });

  it('reads the newer version when an edit came second', async () => {
    const tab = opened('platform-admin');
    app.theCall('GET', path).flush(leila({ csNotes: [csNote()] }));
    await tab.shows();
    tab.click(tab.button('Edit the note by Petra Vance'));
    tab.click(tab.button('Save'));
    app.refuse(app.theCall('PUT', `${path}/cs-notes/${csNote().id}`), problem(409, { detail: 'Ben has changed this note.' }));
    await tab.shows();

    expect(app.asked('GET', path)).toHaveLength(1);
  });
});
