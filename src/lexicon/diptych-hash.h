/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A hash of bytes that is the same on every machine, so that files of models may hold
 * it: FNV-1a of 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/ */

/** DIPTYCH_HASH_START: the hash of no bytes. */
#define DIPTYCH_HASH_START 2166136261u

/** diptych_hash_byte: the hash of what has @hash and of @byte after it. */
static inline guint32
diptych_hash_byte (guint32 hash,
                   char    byte)
{
  return (hash ^ (guchar) byte) * 16777619u;
}

/** diptych_hash_bytes: the hash of what has @hash and of @length bytes after it. */
static inline guint32
diptych_hash_bytes (guint32     hash,
                    const char *bytes,
                    gsize       length)
{
  for (gsize i = 0; i < length; i++)
    hash = diptych_hash_byte (hash, bytes[i]);
  return hash;
}

/**
 * diptych_hash_mix:
 * @kind: what sort of thing is hashed
 * @a: a number of it
 * @b: another
 *
 * Returns: a number that stands for the three in the features of a model, each bit of
 *   which depends on all of them; the same on every machine
 */
static inline guint32
diptych_hash_mix (guint32 kind,
                  guint32 a,
                  guint32 b)
{
  guint32 hash = (a ^ (kind * 0x9e3779b1u)) * 0x85ebca6bu;

  hash ^= hash >> 15;
  hash = (hash ^ b) * 0xc2b2ae35u;
  hash ^= hash >> 13;
  hash *= 0x27d4eb2fu;
  return hash ^ hash >> 16;
}

G_END_DECLS
