/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-article.h"

struct _DiptychArticle
{
  GObject parent_instance;

  DiptychText        *text;
  GArray             *blocks;
  char               *title;
  char               *outlet;
  char               *date;
  char               *language;
  char               *url;
  DiptychTranslation  translation;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_BLOCKS,
  PROP_TITLE,
  PROP_OUTLET,
  PROP_DATE,
  PROP_LANGUAGE,
  PROP_URL,
  PROP_TRANSLATION,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DiptychArticle, diptych_article, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (DiptychTranslation, diptych_translation,
                    G_DEFINE_ENUM_VALUE (DIPTYCH_TRANSLATION_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (DIPTYCH_TRANSLATION_ORIGINAL, "original"),
                    G_DEFINE_ENUM_VALUE (DIPTYCH_TRANSLATION_HUMAN, "translated"),
                    G_DEFINE_ENUM_VALUE (DIPTYCH_TRANSLATION_MACHINE, "machine-translated"))

static void
diptych_article_finalize (GObject *object)
{
  DiptychArticle *self = DIPTYCH_ARTICLE (object);

  g_clear_pointer (&self->text, diptych_text_unref);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_free (self->title);
  g_free (self->outlet);
  g_free (self->date);
  g_free (self->language);
  g_free (self->url);

  G_OBJECT_CLASS (diptych_article_parent_class)->finalize (object);
}

static void
diptych_article_constructed (GObject *object)
{
  DiptychArticle *self = DIPTYCH_ARTICLE (object);

  G_OBJECT_CLASS (diptych_article_parent_class)->constructed (object);

  if (self->text == NULL)
    self->text = diptych_text_new ("", 0);
  if (self->blocks == NULL)
    self->blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  if (self->language == NULL)
    self->language = g_strdup ("en");
}

static void
diptych_article_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  DiptychArticle *self = DIPTYCH_ARTICLE (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_boxed (value, self->text);
      break;
    case PROP_BLOCKS:
      g_value_set_boxed (value, self->blocks);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_OUTLET:
      g_value_set_string (value, self->outlet);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_URL:
      g_value_set_string (value, self->url);
      break;
    case PROP_TRANSLATION:
      g_value_set_enum (value, self->translation);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_article_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  DiptychArticle *self = DIPTYCH_ARTICLE (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      self->text = g_value_dup_boxed (value);
      break;
    case PROP_BLOCKS:
      self->blocks = g_value_dup_boxed (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_OUTLET:
      self->outlet = g_value_dup_string (value);
      break;
    case PROP_DATE:
      self->date = g_value_dup_string (value);
      break;
    case PROP_LANGUAGE:
      self->language = g_value_dup_string (value);
      break;
    case PROP_URL:
      self->url = g_value_dup_string (value);
      break;
    case PROP_TRANSLATION:
      self->translation = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_article_class_init (DiptychArticleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = diptych_article_finalize;
  object_class->constructed = diptych_article_constructed;
  object_class->get_property = diptych_article_get_property;
  object_class->set_property = diptych_article_set_property;

  /**
   * DiptychArticle:text:
   *
   * The normalised text, headline included.
   */
  props[PROP_TEXT] = g_param_spec_boxed ("text", NULL, NULL, DIPTYCH_TYPE_TEXT, flags);
  /**
   * DiptychArticle:blocks: (element-type DiptychBlock)
   *
   * The blocks of the text, ordered and disjoint.
   */
  props[PROP_BLOCKS] = g_param_spec_boxed ("blocks", NULL, NULL, G_TYPE_ARRAY, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_OUTLET] = g_param_spec_string ("outlet", NULL, NULL, NULL, flags);
  /**
   * DiptychArticle:date:
   *
   * The day of publication, as in "2024-10-01", or %NULL.
   */
  props[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  /**
   * DiptychArticle:language:
   *
   * The language of the text as a BCP 47 tag: "en" or "ko".
   */
  props[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  props[PROP_URL] = g_param_spec_string ("url", NULL, NULL, NULL, flags);
  props[PROP_TRANSLATION] = g_param_spec_enum ("translation", NULL, NULL,
                                               DIPTYCH_TYPE_TRANSLATION,
                                               DIPTYCH_TRANSLATION_UNKNOWN, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
diptych_article_init (DiptychArticle *self)
{
}

/**
 * diptych_article_copy_with:
 * @property: the name of a property
 * @value: what it is in the copy
 *
 * Returns: (transfer full): an article of the same text that is otherwise like @self
 */
DiptychArticle *
diptych_article_copy_with (DiptychArticle *self,
                           const char     *property,
                           const GValue   *value)
{
  const char *names[N_PROPS - 1];
  GValue values[N_PROPS - 1] = { G_VALUE_INIT, };
  DiptychArticle *copy;

  g_return_val_if_fail (DIPTYCH_IS_ARTICLE (self), NULL);

  for (guint i = 1; i < N_PROPS; i++)
    {
      names[i - 1] = g_param_spec_get_name (props[i]);
      g_value_init (&values[i - 1], G_PARAM_SPEC_VALUE_TYPE (props[i]));
      if (g_str_equal (names[i - 1], property))
        g_value_copy (value, &values[i - 1]);
      else
        g_object_get_property (G_OBJECT (self), names[i - 1], &values[i - 1]);
    }
  copy = DIPTYCH_ARTICLE (g_object_new_with_properties (DIPTYCH_TYPE_ARTICLE, N_PROPS - 1, names, values));
  for (guint i = 0; i < N_PROPS - 1; i++)
    g_value_unset (&values[i]);
  return copy;
}

/**
 * diptych_article_get_text:
 *
 * Returns: (transfer none): the normalised text, headline included
 */
DiptychText *
diptych_article_get_text (DiptychArticle *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ARTICLE (self), NULL);

  return self->text;
}

/**
 * diptych_article_get_blocks:
 * @n_blocks: (out): the number of blocks
 *
 * Returns: (array length=n_blocks) (transfer none): the blocks, ordered and disjoint
 */
const DiptychBlock *
diptych_article_get_blocks (DiptychArticle *self,
                            guint          *n_blocks)
{
  g_return_val_if_fail (DIPTYCH_IS_ARTICLE (self), NULL);

  *n_blocks = self->blocks->len;
  return (const DiptychBlock *) (gpointer) self->blocks->data;
}

/**
 * diptych_article_get_title:
 *
 * Returns: (nullable): the headline
 */
const char *
diptych_article_get_title (DiptychArticle *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ARTICLE (self), NULL);

  return self->title;
}

/**
 * diptych_article_get_outlet:
 *
 * Returns: (nullable): who published it
 */
const char *
diptych_article_get_outlet (DiptychArticle *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ARTICLE (self), NULL);

  return self->outlet;
}

/**
 * diptych_article_get_date:
 *
 * Returns: (nullable): the day of publication, as in "2024-10-01"
 */
const char *
diptych_article_get_date (DiptychArticle *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ARTICLE (self), NULL);

  return self->date;
}

/**
 * diptych_article_get_language:
 *
 * Returns: the language of the text as a BCP 47 tag: "en" or "ko"
 */
const char *
diptych_article_get_language (DiptychArticle *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ARTICLE (self), NULL);

  return self->language;
}

/**
 * diptych_article_get_url:
 *
 * Returns: (nullable): where it was published
 */
const char *
diptych_article_get_url (DiptychArticle *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ARTICLE (self), NULL);

  return self->url;
}

DiptychTranslation
diptych_article_get_translation (DiptychArticle *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ARTICLE (self), DIPTYCH_TRANSLATION_UNKNOWN);

  return self->translation;
}

/**
 * diptych_article_dup_headline:
 *
 * Returns: (transfer full) (nullable): the title of the article, or what stands above its text, in one line
 */
char *
diptych_article_dup_headline (DiptychArticle *self)
{
  guint n;
  const DiptychBlock *blocks;

  g_return_val_if_fail (DIPTYCH_IS_ARTICLE (self), NULL);

  if (diptych_article_get_title (self) != NULL)
    return g_strdup (diptych_article_get_title (self));
  blocks = diptych_article_get_blocks (self, &n);
  for (guint i = 0; i < n; i++)
    if (blocks[i].kind == DIPTYCH_BLOCK_HEADLINE)
      return g_strdelimit (diptych_text_dup_substring (self->text, blocks[i].span), "\n", ' ');
  return NULL;
}

/**
 * diptych_translation_to_string:
 *
 * Returns: the name of @translation in JSON, not for the user
 */
const char *
diptych_translation_to_string (DiptychTranslation translation)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DIPTYCH_TYPE_TRANSLATION);

  return g_enum_get_value (klass, translation)->value_nick;
}

/**
 * diptych_translation_from_string:
 * @translation: (out): what @string names
 *
 * Returns: whether @string names one
 */
gboolean
diptych_translation_from_string (const char         *string,
                                 DiptychTranslation *translation)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DIPTYCH_TYPE_TRANSLATION);
  GEnumValue *value = g_enum_get_value_by_nick (klass, string);

  if (value != NULL)
    *translation = value->value;
  return value != NULL;
}
