/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-json-guard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/diptych-error.h"

typedef struct
{
  const char  *name;
  guint        depth;
  GHashTable  *members[DIPTYCH_JSON_GUARD_MAX_DEPTH + 1];  /* of each open object; NULL for an array */
  GError     **error;
} Guard;

static void
guard_clear (Guard *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->members); i++)
    g_clear_pointer (&self->members[i], g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Guard, guard_clear)

static const char *
skip_string (const char *p)
{
  for (p++; *p != '\0' && *p != '"'; p++)
    if (*p == '\\' && p[1] != '\0')
      p++;
  return *p == '"' ? p + 1 : p;
}

static gboolean
add_member (Guard      *self,
            const char *start,
            const char *end)
{
  GHashTable *members = self->members[self->depth];
  g_autofree char *member = NULL;

  end--;
  if (members == NULL || end <= start)
    return TRUE;
  member = g_strndup (start + 1, end - start - 1);
  if (g_hash_table_contains (members, member))
    {
      g_set_error (self->error, DIPTYCH_ERROR, DIPTYCH_ERROR_SCHEMA,
                   /* Translators: the name of a file, the name of a member of a JSON object */
                   _("“%s” has the member “%s” twice in one object: remove one of them."), self->name, member);
      return FALSE;
    }
  g_hash_table_add (members, g_steal_pointer (&member));
  return TRUE;
}

static gboolean
open_nesting (Guard    *self,
              gboolean  is_object)
{
  if (self->depth == DIPTYCH_JSON_GUARD_MAX_DEPTH)
    {
      g_set_error (self->error, DIPTYCH_ERROR, DIPTYCH_ERROR_SCHEMA,
                   ngettext ("“%s” is not a story file: it is nested more than %d level deep.",
                             "“%s” is not a story file: it is nested more than %d levels deep.",
                             DIPTYCH_JSON_GUARD_MAX_DEPTH),
                   self->name, DIPTYCH_JSON_GUARD_MAX_DEPTH);
      return FALSE;
    }
  self->depth++;
  if (is_object)
    self->members[self->depth] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return TRUE;
}

static void
close_nesting (Guard *self)
{
  g_clear_pointer (&self->members[self->depth], g_hash_table_unref);
  if (self->depth > 0)
    self->depth--;
}

/**
 * diptych_json_guard_check:
 * @json: a JSON text
 * @name: what to call it in messages
 *
 * Looks through @json before it is parsed, for what the parser does not bear or
 * does not tell: nesting too deep for a parser that calls itself, and a member
 * that an object has twice, of which the parser would drop one. Whether @json is
 * well-formed is the parser's business. Takes linear time.
 *
 * Returns: whether @json may be parsed
 */
gboolean
diptych_json_guard_check (const char  *json,
                          const char  *name,
                          GError     **error)
{
  g_auto (Guard) self = { name, 0, { NULL, }, error };

  for (const char *p = json; *p != '\0';)
    {
      const char *end = p + 1;

      if (*p == '"')
        {
          const char *colon;

          end = skip_string (p);
          colon = end + strspn (end, " \t\r\n");
          if (*colon == ':' && !add_member (&self, p, end))
            return FALSE;
        }
      else if (*p == '[' || *p == '{')
        {
          if (!open_nesting (&self, *p == '{'))
            return FALSE;
        }
      else if (*p == ']' || *p == '}')
        close_nesting (&self);
      p = end;
    }
  return TRUE;
}
