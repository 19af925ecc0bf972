// Sentences for approvals: who vouches for which text, and what a manuscript may say of itself.

import type { Code } from '../../model/diagnostic.ts';
import type { Sentences } from '../sentence.ts';

type Approvals = Exclude<Extract<Code, `approval-${string}` | 'state-unproven'>, 'approval-stale' | 'approval-missing'>;

export const approvals: Sentences<Approvals> = {
  'approval-broken': {
    message: ({ expected }) => `this is no line of an approval: expected ${expected}`,
    fix: () => 'take the file back from git, or remove it and run polyleaf approve again',
    explain:
      'Approvals are written by polyleaf approve and read line by line. A line of another form, such as the mark of a merge conflict, approves nothing.',
  },
  'approval-edited': {
    message: ({ what }) => `${what} was changed by hand`,
    fix: () => 'take the line back from git, or remove it and run polyleaf approve again',
    explain:
      'Each approval is sealed over who, role, day and the digests of both texts. A line whose seal does not fit is not what the person approved, so it does not count. The seal finds mistakes; it is no signature.',
  },
  'approval-future': {
    message: ({ by, date, today }) => `${by} approves on ${date}, but today is ${today}`,
    fix: () => 'check the clock of this machine; otherwise remove the file and run polyleaf approve again',
    explain: 'Nobody can have approved a text on a day to come. Until that day the approval does not count.',
  },
  'approval-role': {
    message: ({ role, text }) => `the role ${role} does not approve ${text}`,
    fix: ({ fitting }) => `remove the file; this text is approved as ${fitting}`,
    explain:
      'Clinical and regulatory approve the source text and the notes of countries; translator and reviewer approve translations.',
  },
  'approval-self': {
    message: ({ by, units }) => `${by} reviews a text of their own: ${units}`,
    fix: () => 'have another person review it, and remove these lines',
    explain:
      'Nobody sees what they missed in their own text. Whoever approved a text as translator, or the text that it derives from, cannot approve the same text as reviewer.',
  },
  'approval-unknown': {
    message: ({ units, text }) =>
      units === '' ? `there is no text of ${text} to approve` : `${text} has no ${units} to approve`,
    fix: () => 'remove what is left over: it approves nothing',
    explain:
      'Sections, units, texts and locales come and go. An approval of what is gone has no effect and may be removed.',
  },
  'state-unproven': {
    message: ({ stated, state, units }) =>
      `the text calls itself ${stated}, but is ${state}: ${units} units are below that`,
    fix: () =>
      'write `state: translated` or `state: draft`; polyleaf approve records the rest, polyleaf status shows it',
    explain:
      'A manuscript may say that it is a draft or translated. That it is reviewed or approved is proven by recorded approvals of its exact text, and by nothing else.',
  },
};
