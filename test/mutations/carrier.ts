// A leaflet of sentences that real leaflets seldom have: doses, units, phone numbers. It carries corruptions in many languages.

import type { Texts } from '../small-workspace.ts';
import * as eastern from './carrier/eastern.ts';
import * as slavic from './carrier/slavic-baltic.ts';
import * as western from './carrier/western.ts';

/** The same sentences in the same order. */
export type Sentences = readonly string[];

const { zh, ...others } = { ...western, ...slavic, ...eastern };

/** Locale to its sentences. */
export const carriers: Readonly<Record<string, Sentences>> = { ...others, 'zh-Hans': zh };

export const carrierLocales: readonly string[] = Object.keys(carriers).filter((locale) => locale !== 'en');

const listed = 6;

function manuscript(sentences: Sentences): string {
  const items = sentences.map((sentence) => `- ${sentence}`).join('\n');
  const paragraphs = sentences.slice(0, listed).join('\n\n');
  const table = sentences.slice(listed, listed + 3).map((sentence) => `| {{supply.model}} | ${sentence} |`);
  return `---
title: "${(sentences[15] ?? '').replaceAll('"', "'")}"
short_title: Carrier
lead: "${(sentences[5] ?? '').replaceAll('"', "'")}"
date: 2026-01-31
state: draft
keywords: [carrier]
---

## Sentences {#items}

${items}

## Paragraphs {#paragraphs}

${paragraphs}

| {{country}} | {{authority}} |
|---|---|
${table.join('\n')}
`;
}

/** The leaflet as texts by path. */
export function carrierTexts(): Texts {
  const values = Object.keys(carriers).map(
    (locale) => `      ${locale}: "+49 30 1234567, mail@example.org, https://example.org/help"`,
  );
  const leaflet = `id: carrier
kind: device
source: en
version: "1.0"
organisation: Sample Clinic
sections: [items, paragraphs]
supply:
  model:
    value: "M-1"
  contact:
    value:
${values.join('\n')}
names: [Sample Stent]
`;
  const texts = Object.entries(carriers).map(
    ([locale, sentences]) => [`content/leaflets/carrier/${locale}.md`, manuscript(sentences)] as const,
  );
  return { 'content/leaflets/carrier/leaflet.yaml': leaflet, ...Object.fromEntries(texts) };
}
