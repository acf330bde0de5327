/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Long work that ended while the window was not looked at is told of, and no other. */

#include "config.h"

#include "diptych-application.h"
#include "diptych-window-private.h"

static const char interface[] =
  "<node><interface name='org.freedesktop.Notifications'><method name='Notify'>"
  "<arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
  "<arg type='u' direction='out'/></method></interface></node>";

/* What the desktop was told, one notification a line. */
static GString *told;

static void
method_call_cb (GDBusConnection       *connection,
                const char            *sender,
                const char            *path,
                const char            *interface_name,
                const char            *method,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  const char *summary, *body;

  g_variant_get_child (parameters, 3, "&s", &summary);
  g_variant_get_child (parameters, 4, "&s", &body);
  g_string_append_printf (told, "%s: %s\n", summary, body);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 1));
}

static void
own_notifications (void)
{
  static const GDBusInterfaceVTable table = { method_call_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface, NULL);
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (bus);
  g_dbus_connection_register_object (bus, "/org/freedesktop/Notifications", node->interfaces[0], &table, NULL, NULL, &error);
  g_assert_no_error (error);
  g_bus_own_name_on_connection (bus, "org.freedesktop.Notifications", G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
}

static void
end_work (DiptychWindow *window,
          gint64         seconds)
{
  window->work_started = g_get_monotonic_time () - seconds * G_USEC_PER_SEC;
  diptych_window_watch_work (window);
}

static void
test_notification (gconstpointer data)
{
  DiptychWindow *window = diptych_window_new ((gpointer) data);
  DiptychStory *story = diptych_window_get_story (window);

  told = g_string_new (NULL);
  own_notifications ();
  diptych_story_open_texts (story, "시장이 화요일에 왔다\n\n그는 5%를 약속했다.", "왼쪽", "The mayor came\n\nHe promised 5%.", "right");
  while (diptych_story_get_busy (story))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (diptych_story_get_comparison (story));

  end_work (window, 1);
  end_work (window, 60);
  while (told->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (told->str, ==, "Comparison Ready: 시장이 화요일에 왔다\n");

  gtk_window_destroy (GTK_WINDOW (window));
  g_string_free (told, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (DiptychApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  application = diptych_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add_data_func ("/notification/long-work", application, test_notification);

  return g_test_run ();
}
