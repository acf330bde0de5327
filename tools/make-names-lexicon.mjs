// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Diptych developers
//
// Prints data/lexicons/names.tsv. In a folder with the npm packages compromise 14.17.0
// and @faker-js/faker 10.6.0 installed:
//
//   node make-names-lexicon.mjs names-seed.tsv > names.tsv

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const require = createRequire(process.cwd() + '/');
const load = name => import(pathToFileURL(require.resolve(name)));

const nlp = (await load('compromise')).default;
const { allFakers } = await load('@faker-js/faker');

// Classes of compromise's lexicon; b is an ordinary word.
const tags = {
  MaleName: 'f', FemaleName: 'f', FirstName: 'f', LastName: 's', City: 'c', Region: 'r',
  Country: 'n', Demonym: 'd', Organization: 'o', SportsTeam: 'o', Actor: 'w', Honorific: 't',
  Singular: 'b', Plural: 'b', Infinitive: 'b', Adjective: 'b', Adverb: 'b', Uncountable: 'b',
};
const latin = /^[\p{Script=Latin}’'.\- ]+$/u;
const classes = new Map();

function add(word, letter) {
  const key = word.toLowerCase().normalize('NFC').replace(/’/g, "'");
  const plain = key.normalize('NFD').replace(/\p{M}/gu, '');
  for (const form of new Set([key, plain]))
    if (form.length > 1 && form.split(' ').length <= 5)
      classes.set(form, (classes.get(form) ?? new Set()).add(letter));
}

function flatten(value) {
  return value == null ? [] : Array.isArray(value) ? value : Object.values(value).flat();
}

function addPhrase(phrase, letter) {
  if (typeof phrase === 'string' && latin.test(phrase))
    add(phrase, letter);
}

for (const [word, found] of Object.entries(nlp.model().one.lexicon))
  for (const tag of [found].flat())
    if (tags[tag] && latin.test(word) && (tags[tag] !== 'b' || !word.includes(' ')))
      add(word, tags[tag]);

for (const { rawDefinitions: { person, location } } of Object.values(allFakers)) {
  flatten(person?.first_name).forEach(name => addPhrase(name, 'f'));
  flatten(person?.last_name).forEach(name => addPhrase(name, 's'));
  flatten(location?.city_name).forEach(name => addPhrase(name, 'c'));
  flatten(location?.state).forEach(name => addPhrase(name, 'r'));
}

for (const line of readFileSync(process.argv[2], 'utf8').split('\n'))
  if (line !== '' && !line.startsWith('#'))
    line.split('\t')[1].split(' ').forEach(word => add(word.replaceAll('_', ' '), line[0]));

// A first word of a longer entry is marked with z, so that few are looked up in vain.
for (const key of [...classes.keys()]) {
  const first = key.split(/[ -]/)[0];
  if (first !== key && first !== '')
    classes.set(first, (classes.get(first) ?? new Set()).add('z'));
}

console.log('# Names and the words around them; made by tools/make-names-lexicon.mjs.');
console.log('# Letters: see tools/names-seed.tsv; f first name, s surname, c city, r region,');
console.log('# n country, d demonym, o organisation, b ordinary word, z begins a longer entry.');
for (const key of [...classes.keys()].sort())
  console.log(`${key}\t${[...classes.get(key)].sort().join('')}`);
