# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
#
# The development root: a Debian 13 tree for hosts whose own libraries are too
# old. Sourced by environment.sh.
#
# There are two: what the tests need besides (a browser, an office suite, Flatpak)
# is as much again, and who only opens Diptych does not wait for it. Who has the
# larger one builds in it, too. A root is made in a temporary folder and moved into
# place when complete, so a root that is there is whole; its name holds a hash of
# what it was made from.
#
# shellcheck disable=SC2154 # environment.sh sets cache_dir and source_dir

root_suite=trixie
root_format=1

# Top-level folders that the root brings itself; every other one is the host's.
root_own=' bin sbin lib lib32 lib64 libx32 usr etc dev proc sys run boot lost+found '

# Variables of the caller that commands inside get to see.
root_variables='@(HOME|USER|LOGNAME|TERM|COLORTERM|NO_COLOR|TZ|LANGUAGE|DISPLAY|WAYLAND_DISPLAY
|DBUS_SESSION_BUS_ADDRESS|XDG_RUNTIME_DIR|XDG_*_HOME|XDG_CURRENT_DESKTOP|XDG_SESSION_*
|G_*|GDK_*|GSK_*|GTK_DEBUG|GTK_A11Y|GTK_THEME|GSETTINGS_*|MALLOC_*|ASAN_*|LSAN_*|UBSAN_*
|MESON_*|NINJA_*|CFLAGS|LDFLAGS|DIPTYCH_*|FLATPAK_*|PYTHONDONTWRITEBYTECODE)'
root_variables=${root_variables//$'\n'/}

root_binds=()
root_lists=()
root_shares_network=

# --- Making it --------------------------------------------------------------

# root_name LIST…: the root made of these package lists, in $REPLY.
root_name ()
{
  REPLY=$cache_dir/root-$({ echo "$root_suite $root_format $(uname -m)"; package_list "$@" | LC_ALL=C sort; } |
                          sha256sum | cut -c1-16)
}

# root_find build|test
root_find ()
{
  root_lists=(build test)
  root_name "${root_lists[@]}"
  if [ "$1" = build ] && [ ! -d "$REPLY" ]; then
    root_lists=(build)
    root_name build
  fi
  root_dir=$REPLY
}

root_prepare ()
{
  root_host_tools
  root_ensure "${root_lists[@]}"
  root_find_flags
  root_find_locale
}

# root_ensure LIST…: makes the root of these package lists, if it is not there; $REPLY is it.
root_ensure ()
{
  root_name "$@"
  root_lists=("$@")
  root_part=
  if [ ! -d "$REPLY" ]; then
    lock_open "$REPLY.lock"
    [ -d "$REPLY" ] || root_make "$REPLY"
    lock_close
  fi
  touch -c -- "$REPLY.lock"
}

root_host_tools ()
{
  local tools=(bwrap mmdebstrap)

  [ "$EUID" -eq 0 ] || tools+=(newuidmap)
  have_commands "${tools[@]}" && return
  have_commands apt-get ||
    fail "GTK 4.18 and libadwaita 1.7 are not here, and neither are the tools that make a place with them: ${tools[*]}"
  apt_install mmdebstrap bubblewrap uidmap
}

# The size is that of the whole root plus what mmdebstrap needs on the way.
root_check_space ()
{
  local folder free mib=$((2000 * ${#root_lists[@]}))

  for folder in "$cache_dir" /var/tmp; do
    free=$(df -Pm -- "$folder" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge "$mib" ] || fail "The development root needs $mib MiB in $folder; $free MiB are free"
  done
}

# root_make DIRECTORY: of the packages of root_lists
root_make ()
{
  local root=$1

  root_remove_old "$root"
  root_check_space
  root_part=$(mktemp -d -- "$root.part.XXXXXX")
  root_keys=$(mktemp -d /var/tmp/diptych-keys.XXXXXX)
  trap root_clean EXIT
  say "Making a Debian 13 root in $root (once; some minutes and $((1200 * ${#root_lists[@]})) MB)"
  cp -- "$source_dir"/build-aux/keys/*.asc "$root_keys"
  chmod -R a+rX "$root_keys"

  # Through tar, so that an ordinary user owns every file and can delete it.
  if ! root_bootstrap 2>"$root.log" |
       tar -x --no-same-owner --exclude='./dev/*' -C "$root_part"; then
    tail -n 20 -- "$root.log" >&2
    fail "The root could not be made; the whole log is $root.log"
  fi
  chmod -R u+rwX -- "$root_part"
  mkdir -p -- "$root_part/run" "$root_part/tmp"
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$root_part/etc/machine-id"
  mv -T -- "$root_part" "$root"
  root_clean
  trap - EXIT
  REPLY=$root
}

root_clean ()
{
  rm -rf -- "${root_keys:?}"
  [ ! -d "$root_part" ] || { chmod -R u+rwX -- "$root_part"; rm -rf -- "$root_part"; }
}

# An ordinary user without subordinate ids cannot become root in a namespace:
# then sudo makes the archive, and tar still unpacks it as the user.
root_bootstrap ()
{
  local command=(env TMPDIR=/var/tmp mmdebstrap --quiet --variant=minbase --format=tar
                 --keyring="$root_keys"
                 --aptopt='APT::Install-Recommends "false"'
                 --dpkgopt=force-unsafe-io
                 --dpkgopt='path-exclude=/usr/share/doc/*'
                 --dpkgopt='path-exclude=/usr/share/man/*'
                 --include="$(package_list "${root_lists[@]}" | paste -sd,)"
                 "$root_suite" -)

  if [ "$EUID" -eq 0 ] || grep -qs "^$(id -un):\|^$EUID:" /etc/subuid; then
    "${command[@]}" </dev/null
  else
    as_root "${command[@]}"
  fi
}

# Called under the lock: a part that is there was left by an interrupted run.
# Roots of other versions go when nobody has used them for a month.
root_remove_old ()
{
  local old

  for old in "$1".part.*; do
    [ -d "$old" ] || continue
    chmod -R u+rwX -- "$old"
    rm -rf -- "$old"
  done
  find "$cache_dir" -maxdepth 1 -name 'root-*.lock' -mtime +30 -print0 |
    while IFS= read -r -d '' old; do
      say "Removing ${old%.lock}, unused for a month"
      rm -rf -- "${old%.lock}" "${old%.lock}.log" "$old"
    done
}

# --- Entering it ------------------------------------------------------------

# Not every host allows all of the isolation: containers may forbid a new /proc,
# root may have to do without its privileges.
root_find_flags ()
{
  local flags

  for flags in '--unshare-pid --proc /proc' '--bind /proc /proc' \
               '--unshare-user --unshare-pid --proc /proc' '--unshare-user --bind /proc /proc'; do
    read -ra root_flags <<<"$flags"
    bwrap "${root_flags[@]}" --ro-bind "$root_dir/usr" /usr --symlink usr/lib /lib \
      --symlink usr/lib64 /lib64 /usr/bin/true </dev/null 2>/dev/null && return
  done
  root_allow_namespaces && return
  bwrap --ro-bind / / /bin/true </dev/null || true
  fail "bubblewrap may not make namespaces here, so the development root cannot be entered"
}

# Flatpak makes namespaces of its own inside, and builds as root there.
root_allow_nesting ()
{
  root_flags=(--cap-add ALL --bind /proc /proc)
  [ "$EUID" -eq 0 ] || root_flags=(--unshare-user --uid 0 --gid 0 "${root_flags[@]}")
  root_binds+=(--dev-bind-try /dev/fuse /dev/fuse)
  root_shares_network=1
}

# Ubuntu keeps ordinary programs from making namespaces unless a profile allows
# it; it ships one for bubblewrap.
root_allow_namespaces ()
{
  local profile=/usr/share/apparmor/extra-profiles/bwrap-userns-restrict

  [ "$(cat /proc/sys/kernel/apparmor_restrict_unprivileged_userns 2>/dev/null)" = 1 ] || return
  have_commands apt-get && can_be_root || return
  apt_install apparmor-profiles
  [ -e "$profile" ] && [ ! -e "/etc/apparmor.d/${profile##*/}" ] || return
  say "Enabling Ubuntu's AppArmor profile for bubblewrap"
  as_root cp "$profile" /etc/apparmor.d/
  as_root apparmor_parser -r "/etc/apparmor.d/${profile##*/}" >&2 || return
  root_flags=(--unshare-pid --proc /proc)
  bwrap --ro-bind / / /bin/true </dev/null 2>/dev/null
}

# The root has C.UTF-8 alone; the user's own locale is made when first needed.
root_find_locale ()
{
  local wanted=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} name folder=$cache_dir/locales

  root_locale=C.UTF-8
  name=${wanted%%[.@]*}
  [[ $name =~ ^[a-z]{2,3}_[A-Z]{2}$ ]] || return 0
  if [ ! -d "$folder/$name.UTF-8" ]; then
    mkdir -p -- "$folder"
    root_run localedef -i "$name" -f UTF-8 "$folder/$name.$$.UTF-8" </dev/null >/dev/null 2>&1 || true
    mv -T -- "$folder/$name.$$.UTF-8" "$folder/$name.UTF-8" 2>/dev/null || return 0
  fi
  root_locale=$name.UTF-8
}

# Folders that belong to the root are seen under /run/host, and only when asked for.
root_path ()
{
  local path=$1 first

  [[ $path == /* ]] || path=$PWD/$path
  first=${path#/}
  first=${first%%/*}
  REPLY=$path
  if [[ $root_own == *" $first "* || ! -d /$first ]] &&
     [[ $path != /proc/* && $path != /dev/* && $path != /run/user/"$EUID"/* && $path != /run/media/* ]]; then
    root_binds+=(--ro-bind-try "/$first" "/run/host/$first")
    REPLY=/run/host$path
  fi
}

root_bind_host ()
{
  local path name

  for path in /*; do
    name=${path#/}
    [[ $root_own == *" $name "* ]] && continue
    [ ! -d "$path" ] || arguments+=(--bind-try "$path" "$path")
  done
  arguments+=(--bind-try /run/media /run/media)
}

# The person's own screen, session bus and input method, as far as they are there.
root_bind_session ()
{
  local runtime=/run/user/$EUID

  arguments+=(--perms 0700 --dir "$runtime" --setenv XDG_RUNTIME_DIR "$runtime")
  if [ -d "${XDG_RUNTIME_DIR:-}" ] && [ -O "$XDG_RUNTIME_DIR" ]; then
    arguments+=(--bind "$XDG_RUNTIME_DIR" "$runtime")
  fi
  arguments+=(--dev-bind-try /dev/dri /dev/dri)
  if [ -e "${XAUTHORITY:-}" ]; then
    root_path "$XAUTHORITY"
    arguments+=(--setenv XAUTHORITY "$REPLY")
  fi
  # A display reached by name needs the network; nothing else may use it.
  if [ -z "$root_shares_network" ] && [[ ${DISPLAY:-:} =~ ^(unix)?: ]]; then
    arguments+=(--unshare-net)
  fi
}

root_environment ()
{
  local name

  arguments+=(--clearenv)
  for name in $(compgen -e); do
    # shellcheck disable=SC2053 # a pattern
    [[ $name == $root_variables ]] && arguments+=(--setenv "$name" "${!name}")
  done
  arguments+=(--setenv PATH /usr/bin:/usr/sbin --setenv LANG "$root_locale"
              --setenv LOCPATH "/usr/lib/locale:$cache_dir/locales"
              --setenv GSETTINGS_BACKEND "${GSETTINGS_BACKEND:-keyfile}")
}

# Users whom the host knows through the network are unknown inside without this.
root_run ()
{
  local arguments=() folder passwd status

  root_path "$(pwd -P)"
  folder=$REPLY
  exec {passwd}< <(getent passwd "$EUID"; cat -- "$root_dir/etc/passwd")
  root_environment
  arguments+=("${root_flags[@]}" --die-with-parent
              --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib
              --symlink usr/lib64 /lib64
              --ro-bind "$root_dir/usr" /usr --ro-bind "$root_dir/etc" /etc
              --ro-bind-data "$passwd" /etc/passwd
              --dev /dev --tmpfs /run)
  root_bind_host
  root_bind_session
  bwrap "${arguments[@]}" "${root_binds[@]}" --chdir "$folder" "$@" && status=0 || status=$?
  exec {passwd}<&-
  return "$status"
}
