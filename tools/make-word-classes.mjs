// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Diptych developers
//
// Prints data/lexicons/word-classes.tsv. In a folder with the npm package wink-lexicon
// 2.2.0 installed:
//
//   node make-word-classes.mjs > word-classes.tsv

import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const lexicon = require('wink-lexicon/src/lexicon.js');

// Tags of the Penn Treebank by the letter that stands for them here.
const letters = {
  NN: 'n', NNS: 's', VB: 'v', VBP: 'v', VBZ: 'z', VBD: 'd', VBN: 'p', VBG: 'g',
  JJ: 'j', JJR: 'j', JJS: 'j', RB: 'r', RBR: 'r', RBS: 'r', RP: 'r', IN: 'i',
};

console.log(`# SPDX-License-Identifier: MIT
# Copyright 2017-23 GRAYPE Systems Private Limited; a part is derived from fnTBL,
# copyright by Johns Hopkins University and Radu Florian and Grace Ngai.
# Made by tools/make-word-classes.mjs: what a word can be, the most frequent first.
# n: noun, s: plural noun, v: verb, z: verb in the third person, d: past, p: past
# participle, g: gerund, j: adjective, r: adverb, i: preposition.`);
for (const word of Object.keys(lexicon).sort()) {
  const classes = [...new Set(lexicon[word].map(tag => letters[tag] ?? ''))].join('').slice(0, 3);
  if (classes !== '' && /^[a-z][a-z'-]+$/.test(word))
    console.log(`${word}\t${classes}`);
}
