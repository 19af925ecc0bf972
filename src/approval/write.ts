// Writes an approval as a file: who, role and when at the head, one line for each unit, everything sealed.

import { type ApprovalLine, approvalFolder } from '../model/approval.ts';
import { type Head, nameDigest, sealHead, sealLine } from './digest.ts';

export const remark =
  '# Recorded by `polyleaf approve`. It holds for exactly these texts; a line changed by hand does not count.';

/** Path and text of the file that records an approval. Equal approvals give equal files. */
export function writeApproval(
  head: Head,
  lines: readonly Omit<ApprovalLine, 'place'>[],
): { readonly path: string; readonly text: string } {
  const { subject, role, by, on } = head;
  const seal = sealHead(head);
  const text = [
    remark,
    `${subject.kind}: ${subject.kind === 'country' ? `"${subject.id}"` : subject.id}`,
    `locale: "${subject.locale}"`,
    `role: ${role}`,
    `by: "${by}"`,
    `date: ${on}`,
    `seal: ${seal}`,
    'units:',
    ...lines.map(
      ({ unit, source, target }) =>
        `  ${unit}: {source: ${source}, target: ${target}, seal: ${sealLine(seal, unit, source, target)}}`,
    ),
    '',
  ].join('\n');
  return { path: `${approvalFolder(subject)}/${subject.locale}.${role}.${on}.${nameDigest(text)}.yaml`, text };
}
