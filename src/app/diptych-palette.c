/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-palette.h"

static GdkRGBA
standalone (AdwAccentColor color)
{
  GdkRGBA rgba;

  adw_accent_color_to_standalone_rgba (color, adw_style_manager_get_dark (adw_style_manager_get_default ()), &rgba);
  return rgba;
}

/* @rgba as a wash, stronger where the user asks for contrast. */
static GdkRGBA
wash (GdkRGBA rgba,
      float   alpha)
{
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  rgba.alpha = contrast ? MIN (1.f, alpha * 1.6f) : alpha;
  return rgba;
}

static GdkRGBA
foreground (float alpha)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  float level = adw_style_manager_get_dark (manager) ? 1.f : 0.f;

  return (GdkRGBA) { level, level, level, adw_style_manager_get_high_contrast (manager) ? 0.9f : alpha };
}

static GdkRGBA
accent (void)
{
  return standalone (adw_style_manager_get_accent_color (adw_style_manager_get_default ()));
}

static GdkRGBA
solid (AdwAccentColor color)
{
  GdkRGBA rgba;

  adw_accent_color_to_rgba (color, &rgba);
  return rgba;
}

/**
 * diptych_palette_get:
 *
 * Returns: @color in the style that is now in use
 */
GdkRGBA
diptych_palette_get (DiptychColor color)
{
  switch (color)
    {
    case DIPTYCH_COLOR_PEOPLE:
      return standalone (ADW_ACCENT_COLOR_PURPLE);
    case DIPTYCH_COLOR_QUOTATION:
      return standalone (ADW_ACCENT_COLOR_GREEN);
    case DIPTYCH_COLOR_FACT:
      return standalone (ADW_ACCENT_COLOR_YELLOW);
    case DIPTYCH_COLOR_DIMMED:
      return foreground (0.66f);
    case DIPTYCH_COLOR_ALIGNED:
      return wash (accent (), 0.07f);
    case DIPTYCH_COLOR_SENTENCE:
      return wash (accent (), 0.24f);
    case DIPTYCH_COLOR_ITEM:
      return wash (solid (ADW_ACCENT_COLOR_YELLOW), 0.36f);
    case DIPTYCH_COLOR_ON_ITEM:
      return foreground (0.92f);
    case DIPTYCH_COLOR_CURRENT:
      return solid (adw_style_manager_get_accent_color (adw_style_manager_get_default ()));
    case DIPTYCH_COLOR_ON_CURRENT:
      return (GdkRGBA) { 1, 1, 1, 1 };
    case DIPTYCH_COLOR_SHARED:
      return wash (accent (), 0.6f);
    case DIPTYCH_COLOR_ALONE:
      return foreground (0.5f);
    case DIPTYCH_COLOR_CONFLICT:
      return standalone (ADW_ACCENT_COLOR_ORANGE);
    case DIPTYCH_COLOR_FRAME:
      return foreground (0.45f);
    case DIPTYCH_COLOR_LINE:
    default:
      return accent ();
    }
}
