/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-highlighter.h"

#include "diptych-palette.h"

/* Bytes of a passage that is more than a name or a number. */
#define LONG_SPAN 64

/* In the order of their priority: a later tag covers an earlier one. */
typedef enum
{
  TAG_TEXT,
  TAG_PARAGRAPH,
  TAG_BLANK,
  TAG_HEADLINE,
  TAG_CAPTION,
  TAG_CREDIT,
  TAG_FURNITURE,
  TAG_KOREAN_WORD,
  TAG_ALIGNED,
  TAG_SENTENCE,
  TAG_QUOTATION,
  TAG_FACT,
  TAG_PEOPLE,
  TAG_ITEM,
  TAG_LONG_ITEM,
  TAG_CURRENT,
  TAG_LONG_CURRENT,
  TAG_MATCH,
  TAG_CURRENT_MATCH,
  N_TAGS
} TagKind;

struct _DiptychHighlighter
{
  GObject parent_instance;

  GtkTextBuffer     *buffer;
  GtkTextTag        *tags[N_TAGS];
  gboolean           enabled[DIPTYCH_N_HIGHLIGHTS];
  guint              n_furniture;
  gboolean           folded;
  DiptychComparison *comparison;
  DiptychAnalysis   *analysis;  /* borrowed from @comparison */
  DiptychText       *text;      /* borrowed from @analysis */
};

G_DEFINE_FINAL_TYPE (DiptychHighlighter, diptych_highlighter, G_TYPE_OBJECT)

static void
set_background (DiptychHighlighter *self,
                TagKind             kind,
                gboolean            enabled,
                DiptychColor        color)
{
  GdkRGBA rgba = diptych_palette_get (color);

  g_object_set (self->tags[kind], "background-rgba", enabled ? &rgba : NULL, NULL);
}

static void
set_foreground (DiptychHighlighter *self,
                TagKind             kind,
                gboolean            enabled,
                DiptychColor        color)
{
  GdkRGBA rgba = diptych_palette_get (color);

  g_object_set (self->tags[kind], "foreground-rgba", enabled ? &rgba : NULL, NULL);
}

static void
set_underline (DiptychHighlighter *self,
               TagKind             kind,
               PangoUnderline      underline,
               DiptychColor        color)
{
  GdkRGBA rgba = diptych_palette_get (color);

  g_object_set (self->tags[kind], "underline", underline, "underline-rgba", &rgba, NULL);
}

static void
set_overline (DiptychHighlighter *self,
              TagKind             kind,
              DiptychColor        color)
{
  GdkRGBA rgba = diptych_palette_get (color);

  g_object_set (self->tags[kind], "overline", PANGO_OVERLINE_SINGLE, "overline-rgba", &rgba, NULL);
}

static void
update_colors (DiptychHighlighter *self)
{
  set_foreground (self, TAG_CAPTION, TRUE, DIPTYCH_COLOR_DIMMED);
  set_foreground (self, TAG_CREDIT, TRUE, DIPTYCH_COLOR_DIMMED);
  set_foreground (self, TAG_FURNITURE, TRUE, DIPTYCH_COLOR_DIMMED);
  set_background (self, TAG_ALIGNED, self->enabled[DIPTYCH_HIGHLIGHT_ALIGNED], DIPTYCH_COLOR_ALIGNED);
  set_background (self, TAG_SENTENCE, TRUE, DIPTYCH_COLOR_SENTENCE);
  set_foreground (self, TAG_QUOTATION, self->enabled[DIPTYCH_HIGHLIGHT_QUOTATIONS], DIPTYCH_COLOR_QUOTATION);
  set_foreground (self, TAG_FACT, self->enabled[DIPTYCH_HIGHLIGHT_FACTS], DIPTYCH_COLOR_FACT);
  set_underline (self, TAG_PEOPLE,
                 self->enabled[DIPTYCH_HIGHLIGHT_PEOPLE] ? PANGO_UNDERLINE_SINGLE : PANGO_UNDERLINE_NONE,
                 DIPTYCH_COLOR_PEOPLE);
  set_background (self, TAG_ITEM, TRUE, DIPTYCH_COLOR_ITEM);
  for (TagKind kind = TAG_ITEM; kind <= TAG_MATCH; kind++)
    set_foreground (self, kind, TRUE, DIPTYCH_COLOR_ON_ITEM);
  set_underline (self, TAG_ITEM, PANGO_UNDERLINE_SINGLE, DIPTYCH_COLOR_LINE);
  set_background (self, TAG_LONG_ITEM, TRUE, DIPTYCH_COLOR_ITEM);
  set_background (self, TAG_CURRENT, TRUE, DIPTYCH_COLOR_CURRENT);
  set_foreground (self, TAG_CURRENT, TRUE, DIPTYCH_COLOR_ON_CURRENT);
  set_background (self, TAG_LONG_CURRENT, TRUE, DIPTYCH_COLOR_ITEM);
  set_underline (self, TAG_LONG_CURRENT, PANGO_UNDERLINE_SINGLE, DIPTYCH_COLOR_LINE);
  set_underline (self, TAG_CURRENT, PANGO_UNDERLINE_DOUBLE, DIPTYCH_COLOR_ON_CURRENT);
  set_background (self, TAG_MATCH, TRUE, DIPTYCH_COLOR_ITEM);
  set_overline (self, TAG_MATCH, DIPTYCH_COLOR_LINE);
  set_background (self, TAG_CURRENT_MATCH, TRUE, DIPTYCH_COLOR_CURRENT);
  set_foreground (self, TAG_CURRENT_MATCH, TRUE, DIPTYCH_COLOR_ON_CURRENT);
  set_overline (self, TAG_CURRENT_MATCH, DIPTYCH_COLOR_ON_CURRENT);
  set_underline (self, TAG_CURRENT_MATCH, PANGO_UNDERLINE_SINGLE, DIPTYCH_COLOR_ON_CURRENT);
}

/* Where each line of a whole sentence were underlined twice, it would be hard to read. */
static gboolean
is_long (DiptychSpan span)
{
  return diptych_span_length (span) > LONG_SPAN;
}

static void
create_tags (DiptychHighlighter *self)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (self->buffer);

  for (guint i = 0; i < N_TAGS; i++)
    {
      self->tags[i] = gtk_text_tag_new (NULL);
      gtk_text_tag_table_add (table, self->tags[i]);
      g_object_unref (self->tags[i]);
    }
  /* A hyphen that is not in the article would be read as one that is. */
  g_object_set (self->tags[TAG_TEXT], "insert-hyphens", FALSE, NULL);
  g_object_set (self->tags[TAG_PARAGRAPH], "pixels-below-lines", 10, NULL);
  g_object_set (self->tags[TAG_BLANK], "invisible", TRUE, NULL);
  g_object_set (self->tags[TAG_HEADLINE],
                "scale", 1.45, "weight", 800, "line-height", 1.15f,
                "pixels-above-lines", 6, "pixels-below-lines", 14, NULL);
  g_object_set (self->tags[TAG_CAPTION], "scale", 0.88, "style", PANGO_STYLE_ITALIC, NULL);
  g_object_set (self->tags[TAG_CREDIT], "scale", 0.82, NULL);
  g_object_set (self->tags[TAG_FURNITURE], "scale", 0.82, NULL);
  g_object_set (self->tags[TAG_KOREAN_WORD], "allow-breaks", FALSE, NULL);
}

static void
diptych_highlighter_dispose (GObject *object)
{
  DiptychHighlighter *self = DIPTYCH_HIGHLIGHTER (object);

  g_clear_object (&self->comparison);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (diptych_highlighter_parent_class)->dispose (object);
}

static void
diptych_highlighter_class_init (DiptychHighlighterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = diptych_highlighter_dispose;
}

static void
diptych_highlighter_init (DiptychHighlighter *self)
{
  for (guint i = 0; i < DIPTYCH_N_HIGHLIGHTS; i++)
    self->enabled[i] = TRUE;
}

/**
 * diptych_highlighter_new:
 *
 * Returns: (transfer full): a highlighter for @buffer, whose tag table it fills
 */
DiptychHighlighter *
diptych_highlighter_new (GtkTextBuffer *buffer)
{
  DiptychHighlighter *self = g_object_new (DIPTYCH_TYPE_HIGHLIGHTER, NULL);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->buffer = g_object_ref (buffer);
  create_tags (self);
  update_colors (self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_colors), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_colors), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (update_colors), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * diptych_highlighter_get_iter:
 * @offset: a byte offset into the text of the article
 * @iter: (out): the same place in the buffer
 */
void
diptych_highlighter_get_iter (DiptychHighlighter *self,
                              gsize               offset,
                              GtkTextIter        *iter)
{
  guint line;
  gsize byte;

  diptych_text_offset_to_line (self->text, offset, &line, &byte);
  gtk_text_buffer_get_iter_at_line_index (self->buffer, iter, line, byte);
}

/**
 * diptych_highlighter_get_offset:
 *
 * Returns: the byte offset into the text of the article that @iter stands at
 */
gsize
diptych_highlighter_get_offset (DiptychHighlighter *self,
                                const GtkTextIter  *iter)
{
  return diptych_text_offset_from_line (self->text, gtk_text_iter_get_line (iter),
                                        gtk_text_iter_get_line_index (iter));
}

static void
apply (DiptychHighlighter *self,
       TagKind             kind,
       DiptychSpan         span)
{
  GtkTextIter start, end;

  diptych_highlighter_get_iter (self, span.start, &start);
  diptych_highlighter_get_iter (self, span.end, &end);
  gtk_text_buffer_apply_tag (self->buffer, self->tags[kind], &start, &end);
}

static void
remove_tag (DiptychHighlighter *self,
            TagKind             kind,
            DiptychSpan         span)
{
  GtkTextIter start, end;

  diptych_highlighter_get_iter (self, span.start, &start);
  diptych_highlighter_get_iter (self, span.end, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->tags[kind], &start, &end);
}

static void
clear (DiptychHighlighter *self,
       TagKind             kind)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->tags[kind], &start, &end);
}

/* The lines between two blocks are empty: the space between paragraphs says as much. */
static void
hide_empty_lines (DiptychHighlighter *self,
                  gsize               start,
                  gsize               end)
{
  const char *string = diptych_text_get_string (self->text);

  while (start > 0 && start < end && string[start - 1] != '\n')
    start++;
  while (end > start && string[end - 1] != '\n')
    end--;
  if (start < end)
    apply (self, TAG_BLANK, diptych_span (start, end));
}

static void
apply_blocks (DiptychHighlighter *self)
{
  static const TagKind tag_of_block[DIPTYCH_N_BLOCK_KINDS] = {
    [DIPTYCH_BLOCK_HEADLINE] = TAG_HEADLINE,
    [DIPTYCH_BLOCK_BODY] = TAG_PARAGRAPH,
    [DIPTYCH_BLOCK_CAPTION] = TAG_CAPTION,
    [DIPTYCH_BLOCK_CREDIT] = TAG_CREDIT,
    [DIPTYCH_BLOCK_FURNITURE] = TAG_FURNITURE,
  };
  guint n;
  const DiptychBlock *blocks = diptych_article_get_blocks (diptych_analysis_get_article (self->analysis), &n);
  gsize end = 0;

  for (guint i = 0; i < n; i++)
    {
      hide_empty_lines (self, end, blocks[i].span.start);
      apply (self, tag_of_block[blocks[i].kind], blocks[i].span);
      end = blocks[i].span.end;
    }
  hide_empty_lines (self, end, diptych_text_get_length (self->text));
}

static gboolean
is_furniture (const DiptychBlock *block)
{
  return block->kind == DIPTYCH_BLOCK_FURNITURE;
}

/* What is folded, with the end of its line if it fills that, is hidden by the tag that hides the
 * empty lines around it: GTK gives no room to a line only where one tag covers all of it. */
static void
update_fold (DiptychHighlighter *self)
{
  const char *string = diptych_text_get_string (self->text);
  guint n;
  const DiptychBlock *blocks = diptych_article_get_blocks (diptych_analysis_get_article (self->analysis), &n);

  self->n_furniture = 0;
  for (guint i = 0; i < n; i++)
    if (is_furniture (&blocks[i]))
      {
        DiptychSpan span = blocks[i].span;

        if ((span.start == 0 || string[span.start - 1] == '\n') && string[span.end] == '\n')
          span.end++;
        if (self->folded)
          apply (self, TAG_BLANK, span);
        else
          remove_tag (self, TAG_BLANK, span);
        self->n_furniture++;
      }
}

/* Korean breaks lines between words, not inside them. */
static void
apply_korean_words (DiptychHighlighter *self)
{
  const char *string = diptych_text_get_string (self->text);
  const char *word = string;
  gboolean korean = FALSE;

  for (const char *p = string; ; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '\0' && !g_unichar_isspace (c))
        {
          korean |= g_unichar_get_script (c) == G_UNICODE_SCRIPT_HANGUL;
          continue;
        }
      if (korean)
        apply (self, TAG_KOREAN_WORD, diptych_span (word - string, p - string));
      if (c == '\0')
        return;
      word = g_utf8_next_char (p);
      korean = FALSE;
    }
}

static gboolean
is_quoted (const DiptychQuotation *quotation)
{
  return quotation->type == DIPTYCH_QUOTATION_DIRECT || quotation->type == DIPTYCH_QUOTATION_MIXED;
}

static void
apply_findings (DiptychHighlighter *self,
                DiptychSide         side)
{
  guint n;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (self->analysis, &n);
  const DiptychMention *mentions;
  const DiptychFact *facts;

  for (guint i = 0; i < n; i++)
    if (diptych_comparison_find_bead (self->comparison, side, i) != DIPTYCH_NONE)
      apply (self, TAG_ALIGNED, sentences[i].span);

  mentions = diptych_analysis_get_mentions (self->analysis, &n);
  for (guint i = 0; i < n; i++)
    if (mentions[i].form == DIPTYCH_MENTION_NAME && mentions[i].kind == DIPTYCH_ENTITY_PERSON
        && mentions[i].entity != DIPTYCH_NO_ENTITY)
      apply (self, TAG_PEOPLE, mentions[i].span);

  facts = diptych_analysis_get_facts (self->analysis, &n);
  for (guint i = 0; i < n; i++)
    apply (self, TAG_FACT, facts[i].span);

  for (guint i = 0; i < diptych_analysis_get_n_quotations (self->analysis); i++)
    {
      const DiptychQuotation *quotation = diptych_analysis_get_quotation (self->analysis, i);

      /* What is only reported is in the reporter's words, and looks like them. */
      for (guint j = 0; is_quoted (quotation) && j < quotation->content->len; j++)
        apply (self, TAG_QUOTATION, g_array_index (quotation->content, DiptychSpan, j));
    }
}

/* The same text stays, with the caret and the lines on screen. */
static void
set_text (DiptychHighlighter *self,
          DiptychText        *old)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  if (old != NULL && diptych_text_equal (old, self->text))
    gtk_text_buffer_remove_all_tags (self->buffer, &start, &end);
  else
    gtk_text_buffer_set_text (self->buffer, diptych_text_get_string (self->text), diptych_text_get_length (self->text));
}

/**
 * diptych_highlighter_set_article:
 *
 * Puts the text of the article on @side into the buffer and styles it.
 */
void
diptych_highlighter_set_article (DiptychHighlighter *self,
                                 DiptychComparison  *comparison,
                                 DiptychSide         side)
{
  DiptychArticle *article;
  g_autoptr (DiptychText) old = self->text != NULL ? diptych_text_ref (self->text) : NULL;

  g_return_if_fail (DIPTYCH_IS_HIGHLIGHTER (self));

  g_set_object (&self->comparison, comparison);
  self->analysis = diptych_comparison_get_analysis (comparison, side);
  self->text = diptych_analysis_get_text (self->analysis);
  article = diptych_analysis_get_article (self->analysis);
  g_object_set (self->tags[TAG_TEXT], "language", diptych_article_get_language (article), NULL);
  set_text (self, old);
  apply (self, TAG_TEXT, diptych_span (0, diptych_text_get_length (self->text)));
  apply (self, TAG_PARAGRAPH, diptych_span (0, diptych_text_get_length (self->text)));
  apply_blocks (self);
  update_fold (self);
  apply_korean_words (self);
  apply_findings (self, side);
}

void
diptych_highlighter_set_enabled (DiptychHighlighter *self,
                                 DiptychHighlight    highlight,
                                 gboolean            enabled)
{
  g_return_if_fail (DIPTYCH_IS_HIGHLIGHTER (self));

  self->enabled[highlight] = enabled;
  update_colors (self);
}

/**
 * diptych_highlighter_set_line_height:
 * @line_height: a factor of the height of the font
 */
void
diptych_highlighter_set_line_height (DiptychHighlighter *self,
                                     double              line_height)
{
  g_return_if_fail (DIPTYCH_IS_HIGHLIGHTER (self));

  g_object_set (self->tags[TAG_TEXT], "line-height", (float) line_height, NULL);
}

/**
 * diptych_highlighter_set_folded:
 * @folded: whether to hide what the site adds to the article
 */
void
diptych_highlighter_set_folded (DiptychHighlighter *self,
                                gboolean            folded)
{
  g_return_if_fail (DIPTYCH_IS_HIGHLIGHTER (self));

  self->folded = folded;
  if (self->text != NULL)
    update_fold (self);
}

/**
 * diptych_highlighter_get_n_furniture:
 *
 * Returns: how many blocks the site adds to the article
 */
guint
diptych_highlighter_get_n_furniture (DiptychHighlighter *self)
{
  g_return_val_if_fail (DIPTYCH_IS_HIGHLIGHTER (self), 0);

  return self->n_furniture;
}

/**
 * diptych_highlighter_is_folded:
 *
 * Returns: whether what stands at @offset is hidden
 */
gboolean
diptych_highlighter_is_folded (DiptychHighlighter *self,
                               gsize               offset)
{
  GtkTextIter iter;

  g_return_val_if_fail (DIPTYCH_IS_HIGHLIGHTER (self), FALSE);

  diptych_highlighter_get_iter (self, offset, &iter);
  return self->folded && gtk_text_iter_has_tag (&iter, self->tags[TAG_BLANK]);
}

/**
 * diptych_highlighter_mark_item:
 * @spans: (nullable) (element-type DiptychSpan): the passages of the selected item
 * @current: the one among them that was jumped to
 */
void
diptych_highlighter_mark_item (DiptychHighlighter *self,
                               GArray             *spans,
                               guint               current)
{
  g_return_if_fail (DIPTYCH_IS_HIGHLIGHTER (self));

  for (TagKind kind = TAG_ITEM; kind <= TAG_LONG_CURRENT; kind++)
    clear (self, kind);
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      DiptychSpan span = g_array_index (spans, DiptychSpan, i);

      if (i == current)
        apply (self, is_long (span) ? TAG_LONG_CURRENT : TAG_CURRENT, span);
      else
        apply (self, is_long (span) ? TAG_LONG_ITEM : TAG_ITEM, span);
    }
}

/**
 * diptych_highlighter_mark_matches:
 * @spans: (nullable) (array length=n_spans): where the article has what was looked for
 * @current: the one among them that was jumped to
 */
void
diptych_highlighter_mark_matches (DiptychHighlighter *self,
                                  const DiptychSpan  *spans,
                                  guint               n_spans,
                                  guint               current)
{
  g_return_if_fail (DIPTYCH_IS_HIGHLIGHTER (self));

  clear (self, TAG_MATCH);
  clear (self, TAG_CURRENT_MATCH);
  for (guint i = 0; i < n_spans; i++)
    apply (self, i == current ? TAG_CURRENT_MATCH : TAG_MATCH, spans[i]);
}

/**
 * diptych_highlighter_mark_sentences:
 * @spans: (nullable) (element-type DiptychSpan): the current sentence, or the partners of it
 */
void
diptych_highlighter_mark_sentences (DiptychHighlighter *self,
                                    GArray             *spans)
{
  g_return_if_fail (DIPTYCH_IS_HIGHLIGHTER (self));

  clear (self, TAG_SENTENCE);
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    apply (self, TAG_SENTENCE, g_array_index (spans, DiptychSpan, i));
}
