import type { TemplateVariable } from '@inbox/contracts/operations/settings.views';

/** What the variables of a response template stand for. What is not known is empty. */
export interface TemplateValues {
  readonly customerName: string;
  readonly operatorName: string;
  readonly escalationId: string;
}

const variable = /\{\{\s*([^{}]*?)\s*\}\}/gu;
/** What the server calls a customer whose name nobody told it. */
const nameless = 'Unknown customer';
const or = (fallBack: string, name = ''): string => (name.trim() === '' ? fallBack : name.trim());

/** The text as it is sent: variables filled in, "there" for a name that nobody knows; what is no variable stays as it is. */
export const fillTemplate = (text: string, { customerName, operatorName, escalationId }: TemplateValues): string => {
  const name = customerName.trim() === nameless ? '' : customerName.trim();
  const values: Readonly<Record<TemplateVariable, string>> = {
    'customer.name': or('there', name),
    'customer.firstName': or('there', name.split(/\s+/u)[0]),
    'operator.name': or('the support team', operatorName),
    'escalation.id': escalationId,
  };
  const known = new Map<string, string>(Object.entries(values));
  return text.replace(variable, (whole, name: string) => known.get(name) ?? whole);
};
