/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report-printer.h"

#include <glib/gi18n.h>

#include "report/diptych-report-print.h"
#include "report/diptych-report.h"

/* All in points. */
#define FONT "Sans 9"
#define MARGIN 48.0
#define GAP 12.0
#define FOOT 24.0

/* Less than this at the foot of a page is not begun. */
#define LEAST 36.0

/* How each kind of block looks. */
typedef struct
{
  DiptychPrintBlock kind;
  double            scale;
  double            above;
  gboolean          strong;
  gboolean          stays;   /* with what follows */
} Style;

static const Style block_styles[] = {
  { DIPTYCH_PRINT_TITLE, 2.0, 0, TRUE, TRUE },
  { DIPTYCH_PRINT_HEADING, 1.4, 18, TRUE, TRUE },
  { DIPTYCH_PRINT_FINDING, 1.0, 10, FALSE, TRUE },
  { DIPTYCH_PRINT_PARAGRAPH, 1.0, 6, FALSE, FALSE },
  { DIPTYCH_PRINT_ROW, 1.0, 4, FALSE, FALSE },
};

/* What of a block stands on a page: the lines that end after @from and up to @to. */
typedef struct
{
  guint  block;
  double top;
  double from;
  double to;
} Piece;

typedef struct
{
  char      **blocks;
  GArray     *pieces;
  GArray     *pages;      /* the first piece of each, and one behind the last */
  double      width;
  double      height;
  double      y;
} Printer;

static void
printer_free (gpointer data)
{
  Printer *self = data;

  g_strfreev (self->blocks);
  g_array_unref (self->pieces);
  g_array_unref (self->pages);
  g_free (self);
}

static const Style *
get_style (const char *block)
{
  for (guint i = 0; i < G_N_ELEMENTS (block_styles); i++)
    if (block_styles[i].kind == (DiptychPrintBlock) *block)
      return &block_styles[i];
  g_assert_not_reached ();
}

static double
to_points (int pango_units)
{
  return (double) pango_units / PANGO_SCALE;
}

static PangoLayout *
create_cell (GtkPrintContext *context,
             const Style     *style,
             const char      *markup,
             double           width)
{
  PangoLayout *layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  pango_font_description_set_size (font, pango_font_description_get_size (font) * style->scale);
  if (style->strong)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_markup (layout, markup, -1);
  return layout;
}

/* The cells of a block, beside one another. */
static GPtrArray *
create_cells (Printer         *self,
              GtkPrintContext *context,
              const char      *block)
{
  g_auto (GStrv) markups = g_strsplit (block + 2, "\t", -1);
  guint n = g_strv_length (markups);
  double width = (self->width - (n - 1) * GAP) / MAX (n, 1);
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (cells, create_cell (context, get_style (block), markups[i], width));
  return cells;
}

static double
get_height (GPtrArray *cells)
{
  int height = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      int own;

      pango_layout_get_size (cells->pdata[i], NULL, &own);
      height = MAX (height, own);
    }
  return to_points (height);
}

/* Where to cut, so that no line of any cell is cut: at most at @limit. */
static double
find_cut (GPtrArray *cells,
          double     from,
          double     limit)
{
  double cut = limit;

  for (guint i = 0; i < cells->len; i++)
    {
      PangoLayoutIter *iter = pango_layout_get_iter (cells->pdata[i]);

      do
        {
          int top, bottom;

          pango_layout_iter_get_line_yrange (iter, &top, &bottom);
          if (to_points (bottom) > limit)
            {
              cut = MIN (cut, to_points (top));
              break;
            }
        }
      while (pango_layout_iter_next_line (iter));
      pango_layout_iter_free (iter);
    }
  return cut > from ? cut : limit;
}

static void
begin_page (Printer *self)
{
  g_array_append_val (self->pages, self->pieces->len);
  self->y = 0;
}

/* A heading is not left alone at the foot of a page. */
static double
get_room_wanted (Printer *self,
                 guint    block,
                 double   height)
{
  return get_style (self->blocks[block])->stays ? height + LEAST : MIN (height, LEAST);
}

static void
place_block (Printer         *self,
             GtkPrintContext *context,
             guint            block)
{
  g_autoptr (GPtrArray) cells = create_cells (self, context, self->blocks[block]);
  double height = get_height (cells), from = 0;
  double above = self->y > 0 ? get_style (self->blocks[block])->above : 0;

  if (self->y > 0 && self->y + above + get_room_wanted (self, block, height) > self->height)
    {
      begin_page (self);
      above = 0;
    }
  self->y += above;
  while (from < height)
    {
      Piece piece = { block, self->y, from, height };

      if (self->y + height - from > self->height)
        piece.to = find_cut (cells, from, from + self->height - self->y);
      g_array_append_val (self->pieces, piece);
      self->y += piece.to - from;
      from = piece.to;
      if (from < height)
        begin_page (self);
    }
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  Printer *self = user_data;

  self->width = gtk_print_context_get_width (context) - 2 * MARGIN;
  self->height = gtk_print_context_get_height (context) - 2 * MARGIN - FOOT;
  g_array_set_size (self->pieces, 0);
  g_array_set_size (self->pages, 0);
  begin_page (self);
  for (guint i = 0; self->blocks[i] != NULL; i++)
    if (*self->blocks[i] != '\0')
      place_block (self, context, i);
  gtk_print_operation_set_n_pages (operation, self->pages->len);
  g_array_append_val (self->pages, self->pieces->len);
}

static void
draw_lines (cairo_t     *cairo,
            PangoLayout *layout,
            const Piece *piece,
            double       x)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      int top, bottom, baseline = pango_layout_iter_get_baseline (iter);

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      if (to_points (bottom) <= piece->from || to_points (bottom) > piece->to + 0.01)
        continue;
      cairo_move_to (cairo, x, MARGIN + piece->top + to_points (baseline) - piece->from);
      pango_cairo_show_layout_line (cairo, pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
draw_piece (Printer         *self,
            GtkPrintContext *context,
            const Piece     *piece)
{
  g_autoptr (GPtrArray) cells = create_cells (self, context, self->blocks[piece->block]);
  double width = (self->width - (cells->len - 1) * GAP) / MAX (cells->len, 1);

  for (guint i = 0; i < cells->len; i++)
    draw_lines (gtk_print_context_get_cairo_context (context), cells->pdata[i], piece, MARGIN + i * (width + GAP));
}

static void
draw_page_number (Printer         *self,
                  GtkPrintContext *context,
                  int              page)
{
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  /* Translators: at the foot of a printed page: its number, and how many there are */
  g_autofree char *text = g_strdup_printf (_("%d of %u"), page + 1, self->pages->len - 1);
  g_autoptr (PangoLayout) layout = create_cell (context, get_style ("P"), text, self->width);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_move_to (cairo, MARGIN, MARGIN + self->height + FOOT / 2);
  pango_cairo_show_layout (cairo, layout);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  Printer *self = user_data;

  for (guint i = g_array_index (self->pages, guint, page); i < g_array_index (self->pages, guint, page + 1); i++)
    draw_piece (self, context, &g_array_index (self->pieces, Piece, i));
  draw_page_number (self, context, page);
}

/**
 * diptych_report_printer_new:
 * @comparison: what to print
 * @title: the name of the print job
 *
 * Returns: (transfer full): an operation that prints the report of @comparison
 */
GtkPrintOperation *
diptych_report_printer_new (DiptychComparison *comparison,
                            const char        *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GBytes) report = diptych_report_from_comparison (comparison, DIPTYCH_REPORT_PRINT);
  Printer *self = g_new0 (Printer, 1);

  self->blocks = g_strsplit (g_bytes_get_data (report, NULL), "\n", -1);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "diptych-printer", self, printer_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  return operation;
}
