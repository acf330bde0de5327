/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "names-corpus.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "analysis/text/diptych-segmenter.h"
#include "import/diptych-importer.h"
#include "names-noise.h"

/* What is like a name but none that is looked for. */
#define KIND_PEOPLE DIPTYCH_N_ENTITY_KINDS
#define KIND_OTHER (DIPTYCH_N_ENTITY_KINDS + 1)

static const struct
{
  const char *type;
  int         kind;
} kinds[] = {
  { "Person", DIPTYCH_ENTITY_PERSON },
  { "PER", DIPTYCH_ENTITY_PERSON },
  { "person", DIPTYCH_ENTITY_PERSON },
  { "politician", DIPTYCH_ENTITY_PERSON },
  { "Organization", DIPTYCH_ENTITY_ORGANISATION },
  { "Organisation", DIPTYCH_ENTITY_ORGANISATION },
  { "ORG", DIPTYCH_ENTITY_ORGANISATION },
  { "organisation", DIPTYCH_ENTITY_ORGANISATION },
  { "politicalparty", DIPTYCH_ENTITY_ORGANISATION },
  { "corporation", DIPTYCH_ENTITY_ORGANISATION },
  { "group", DIPTYCH_ENTITY_ORGANISATION },
  { "Location", DIPTYCH_ENTITY_PLACE },
  { "LOC", DIPTYCH_ENTITY_PLACE },
  { "location", DIPTYCH_ENTITY_PLACE },
  { "country", DIPTYCH_ENTITY_PLACE },
  { "NORP", KIND_PEOPLE },
  { "Nationality", KIND_PEOPLE },
  { "Facility", KIND_OTHER },
  { "Misc", KIND_OTHER },
  { "MISC", KIND_OTHER },
  { "Product", KIND_OTHER },
  { "product", KIND_OTHER },
  { "creative-work", KIND_OTHER },
  { "election", KIND_OTHER },
  { "event", KIND_OTHER },
  { "misc", KIND_OTHER },
};

void
names_document_free (NamesDocument *self)
{
  diptych_tagger_document_free (self->document);
  g_free (self->tags);
  g_free (self->text);
  g_free (self);
}

static int
find_kind (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].type, type) == 0)
      return kinds[i].kind;
  return -1;
}

/* The atoms that share a byte with @span. */
static void
find_atoms (const GArray *atoms,
            DiptychSpan   span,
            guint        *first,
            guint        *end)
{
  guint low = 0, high = atoms->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (atoms, DiptychTaggerAtom, middle).span.end <= span.start)
        low = middle + 1;
      else
        high = middle;
    }
  *first = *end = low;
  while (*end < atoms->len && g_array_index (atoms, DiptychTaggerAtom, *end).span.start < span.end)
    ++*end;
}

static void
set_tags (guint8 *tags,
          guint   first,
          guint   end,
          int     kind)
{
  for (guint i = first; i < end; i++)
    if (tags[i] != DIPTYCH_TAGGER_OUTSIDE)
      return;
  for (guint i = first; i < end; i++)
    {
      DiptychTaggerStep step = end == first + 1 ? DIPTYCH_TAGGER_UNIT
                               : i == first ? DIPTYCH_TAGGER_BEGIN
                               : i + 1 == end ? DIPTYCH_TAGGER_LAST : DIPTYCH_TAGGER_INSIDE;

      tags[i] = kind == KIND_PEOPLE ? DIPTYCH_TAGGER_PEOPLE
                : kind == KIND_OTHER ? DIPTYCH_TAGGER_OTHER
                : diptych_tagger_tag (kind, step);
    }
}

static GArray *
read_spans (JsonObject  *line,
            DiptychText *text)
{
  JsonArray *entities = json_object_get_array_member (line, "entities");
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (DiptychMention));

  for (guint i = 0; i < json_array_get_length (entities); i++)
    {
      JsonObject *entity = json_array_get_object_element (entities, i);
      int kind = find_kind (json_object_get_string_member (entity, "type"));
      DiptychMention mention = { .kind = kind };

      mention.span.start = diptych_text_offset_from_code_point (text, json_object_get_int_member (entity, "start"));
      mention.span.end = diptych_text_offset_from_code_point (text, json_object_get_int_member (entity, "end"));
      if (kind >= 0)
        g_array_append_val (mentions, mention);
    }
  return mentions;
}

static NamesDocument *
make_document (char                  *text,
               const DiptychFindings *findings,
               const GArray          *mentions)
{
  NamesDocument *self = g_new0 (NamesDocument, 1);

  self->text = text;
  self->document = diptych_tagger_document_new (text, findings->sentences, findings->tokens);
  self->tags = g_malloc0 (self->document->atoms->len + 1);
  for (guint i = 0; i < mentions->len; i++)
    {
      const DiptychMention *mention = &g_array_index (mentions, DiptychMention, i);
      guint first, end;

      find_atoms (self->document->atoms, mention->span, &first, &end);
      set_tags (self->tags, first, end, mention->kind);
    }
  return self;
}

static void
read_line (JsonObject      *line,
           const NamesPart *part,
           GPtrArray       *documents)
{
  const char *string = json_object_get_string_member (line, "text");
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (string, -1, "corpus", NULL);
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();
  g_autoptr (GArray) mentions = NULL;
  DiptychText *text;

  if (article == NULL)
    return;
  text = diptych_article_get_text (article);
  diptych_segmenter_segment (article, findings, NULL, NULL);
  mentions = read_spans (line, text);
  for (guint i = 0; i <= part->noise; i++)
    {
      char *copy = g_strdup (diptych_text_get_string (text));

      if (i > 0)
        names_noise_add (copy, findings->sentences, mentions, documents->len);
      g_ptr_array_add (documents, make_document (copy, findings, mentions));
    }
}

/**
 * names_corpus_read:
 * @folder: a folder with a `gold.jsonl`
 * @part: which texts are read and how
 * @documents: (element-type NamesDocument): where they are added
 *
 * Returns: whether the file could be read
 */
gboolean
names_corpus_read (const char       *folder,
                   const NamesPart  *part,
                   GPtrArray        *documents,
                   GError          **error)
{
  g_autofree char *path = g_build_filename (folder, "gold.jsonl", NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_autoptr (JsonNode) node = json_from_string (lines[i], error);
      JsonObject *line;
      const char *id;

      if (node == NULL)
        return FALSE;
      line = json_node_get_object (node);
      id = json_object_get_string_member (line, "id");
      if (part->modulus == 0
          || (diptych_tagger_hash (id, strlen (id)) % part->modulus == part->part) == part->held)
        read_line (line, part, documents);
    }
  return TRUE;
}
