# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
#
# Sourced by the commands of this folder. Finds out where Diptych can be built
# on this host, and makes that place ready:
#
#   native  the host's own libraries are new enough, or apt can install such
#   root    a Debian 13 tree in the user's cache, entered with bubblewrap
#
#   environment_prepare build|test   make the place ready, once
#   environment_run COMMAND…         run a command there, in the caller's folder
#   environment_path PATH            PATH as seen from there, in $REPLY
#   build_folder NAME                the build folder for this checkout, in $REPLY
#   build_configure FOLDER OPTION…   meson setup, if needed
#   build_compile FOLDER TARGET…     ninja, with its output shown only on failure
#
# Messages go to standard error; nothing here reads standard input.

set -euo pipefail
umask 022

source_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
environment_kind=
root_dir=

# The newest interfaces that meson.build asks for.
native_modules=(
  'gtk4 >= 4.18'
  'libadwaita-1 >= 1.7'
  'gio-2.0 >= 2.84'
  'json-glib-1.0 >= 1.10'
  'icu-uc >= 72'
  'libxml-2.0 >= 2.9'
  'sqlite3 >= 3.40'
  'libsoup-3.0 >= 3.2'
  'libarchive >= 3.6'
)
native_packages=('libgtk-4-dev 4.18' 'libadwaita-1-dev 1.7' 'libglib2.0-dev 2.84')
native_build_commands=(cc meson ninja msgfmt glib-compile-resources xmllint
                       desktop-file-validate appstreamcli)
native_test_commands=(Xvfb openbox dbus-run-session xdotool import python3 weston soffice chromium
                      flatpak flatpak-builder dpkg-buildpackage lintian pdftotext valgrind)

say ()
{
  printf '%s\n' "$*" >&2
}

fail ()
{
  say "$@"
  exit 1
}

have_commands ()
{
  local name

  for name; do
    command -v "$name" >/dev/null || return 1
  done
}

package_list ()
{
  local name

  for name; do
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$source_dir/build-aux/packages/$name.txt"
  done
}

# A person's cache must not fill with root's files when sudo keeps HOME.
find_cache ()
{
  local home=${HOME:-} cache=${XDG_CACHE_HOME:-} place

  [ -n "$home" ] || home=$(getent passwd "$EUID" | cut -d: -f6)
  [[ $cache == /* ]] || cache=$home/.cache

  place=$cache
  while [ ! -e "$place" ]; do
    place=$(dirname -- "$place")
  done
  if [ "$EUID" -eq 0 ] && [ "$(stat -c %u -- "$place")" -ne 0 ]; then
    cache=$(getent passwd 0 | cut -d: -f6)/.cache
  fi

  cache_dir=$cache/diptych
  mkdir -p -- "$cache_dir"
  cache_dir=$(cd -- "$cache_dir" && pwd -P)
}

# --- Installing packages ----------------------------------------------------

can_be_root ()
{
  [ "$EUID" -eq 0 ] && return
  have_commands sudo || return
  sudo -n true </dev/null 2>/dev/null || { : </dev/tty; } 2>/dev/null
}

as_root ()
{
  if [ "$EUID" -eq 0 ]; then
    "$@" </dev/null
  else
    sudo -- "$@" </dev/null
  fi
}

apt_get ()
{
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq \
    -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 "$@" >&2
}

is_installed ()
{
  [ "$(dpkg-query -Wf '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# apt_install PACKAGE…: installs what is missing.
apt_install ()
{
  local name missing=()

  for name; do
    is_installed "$name" || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  { have_commands apt-get && can_be_root; } ||
    fail "These packages are needed, and only the administrator can install them: ${missing[*]}"
  say "Installing ${missing[*]}"
  apt_get install -y --no-install-recommends "${missing[@]}" 2>/dev/null ||
    { apt_get update && apt_get install -y --no-install-recommends "${missing[@]}"; } ||
    fail "Could not install ${missing[*]}"
}

apt_offers ()
{
  local version

  version=$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p')
  [ -n "$version" ] && [ "$version" != '(none)' ] &&
    dpkg --compare-versions "$version" ge "$2"
}

# A fresh container has no package lists at all: fetch them before judging.
apt_is_new_enough ()
{
  local line

  have_commands apt-get apt-cache dpkg || return
  apt-cache show libgtk-4-dev >/dev/null 2>&1 ||
    { can_be_root && apt_get update; } || return
  for line in "${native_packages[@]}"; do
    # shellcheck disable=SC2086 # name and version
    apt_offers $line || return
  done
}

# --- Choosing the place -----------------------------------------------------

# native_is_ready build|test
native_is_ready ()
{
  have_commands pkg-config "${native_build_commands[@]}" || return
  [ "$1" = build ] || have_commands "${native_test_commands[@]}" || return
  pkg-config --exists "${native_modules[@]}" 2>/dev/null
}

prepare_native ()
{
  local lists=(build)

  [ "$1" = build ] || lists+=(test)
  # shellcheck disable=SC2046 # one package a word
  apt_install $(package_list "${lists[@]}")
}

# environment_prepare build|test
environment_prepare ()
{
  find_cache
  root_find "$1"
  if native_is_ready "$1"; then
    environment_kind=native
  elif [ ! -d "$root_dir" ] && apt_is_new_enough && can_be_root; then
    environment_kind=native
    prepare_native "$1"
  else
    environment_kind=root
    root_prepare
  fi
}

environment_run ()
{
  case $environment_kind in
    native) "$@" ;;
    root) root_run "$@" ;;
  esac
}

environment_path ()
{
  case $environment_kind in
    native) REPLY=$1 ;;
    root) root_path "$1" ;;
  esac
}

# --- Building ---------------------------------------------------------------

# Build folders live in the cache, so that a checkout may be read-only, and
# keep apart what different checkouts and different libraries need.
build_folder ()
{
  local key=$source_dir:$environment_kind:$root_dir

  REPLY=$cache_dir/build/$(sha256sum <<<"$key" | cut -c1-16)-$1
  mkdir -p -- "$REPLY"
}

# lock_open FILE: waits for FILE's lock and keeps it until lock_close.
lock_open ()
{
  exec {lock_fd}>"$1"
  flock -n "$lock_fd" || { say "Waiting for another run to finish"; flock "$lock_fd"; }
}

lock_close ()
{
  exec {lock_fd}>&-
}

# logged LOG COMMAND…: runs it, and shows the end of its output if it fails.
logged ()
{
  local log=$1
  shift

  "$@" </dev/null >"$log" 2>&1 && return
  tail -n 60 -- "$log" >&2
  say "All of it is in $log"
  return 1
}

# Options are compared as text: the same ones again need no new configuration.
build_configure ()
{
  local folder=$1 options top
  shift

  environment_path "$source_dir" && top=$REPLY
  options="$top $*"
  [ -e "$folder/build.ninja" ] && [ "$(cat -- "$folder/options" 2>/dev/null)" = "$options" ] && return
  say "Configuring in $folder"
  rm -rf -- "${folder:?}"/*
  logged "$folder.log" environment_run meson setup "$folder" "$top" "$@" || return
  printf '%s' "$options" >"$folder/options"
}

build_compile ()
{
  local folder=$1 state
  shift

  state=$(environment_run ninja -C "$folder" -n "$@" </dev/null 2>&1) || true
  [[ $state == *'no work to do.'* ]] && return
  say "Building in $folder"
  logged "$folder.log" environment_run ninja -C "$folder" "$@"
}

# shellcheck source-path=SCRIPTDIR/.. source=build-aux/development-root.sh
. "$source_dir/build-aux/development-root.sh"
