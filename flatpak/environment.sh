# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
#
# Sourced by the commands of this folder: a Flatpak installation of its own in the
# cache, apart from the person's.
#
#   flatpak_prepare            make ready what Flatpak needs; then $flatpak_dir is there
#   flatpak_run COMMAND…       run a command with that installation
#   flatpak_run_apart COMMAND… the same, with a /run/user of its own: documents of a sandbox are there
#   flatpak_get_runtime        install runtime and SDK, from Flathub or as a stand-in
#
# shellcheck disable=SC2154,SC2034 # environment.sh has the other variables

. "$(dirname -- "${BASH_SOURCE[0]}")/../build-aux/environment.sh"

flatpak_id=io.github.diptych.Diptych
flatpak_manifest=$source_dir/flatpak/$flatpak_id.json
flatpak_branch=50
flatpak_flathub=https://dl.flathub.org/repo/flathub.flatpakrepo

flatpak_prepare ()
{
  environment_prepare test
  [ "$environment_kind" = native ] || root_allow_nesting
  flatpak_dir=$cache_dir/flatpak
  mkdir -p -- "$flatpak_dir/home" "$flatpak_dir/system"
  lock_open "$flatpak_dir.lock"
}

flatpak_run ()
{
  environment_run env -u XDG_DATA_HOME HOME="$flatpak_dir/home" FLATPAK_SYSTEM_DIR="$flatpak_dir/system" "$@"
}

# The person's own portals must not be disturbed.
flatpak_run_apart ()
{
  local user=(--unshare-user --uid 0 --gid 0)

  [ "$EUID" -ne 0 ] || user=()
  if [ "$environment_kind" = native ]; then
    flatpak_run bwrap "${user[@]}" --dev-bind / / --bind /proc /proc --cap-add ALL --tmpfs /run/user \
      --perms 0700 --dir /run/user/0 --setenv XDG_RUNTIME_DIR /run/user/0 "$@"
  else
    root_binds+=(--tmpfs /run/user --perms 0700 --dir /run/user/0)
    flatpak_run env XDG_RUNTIME_DIR=/run/user/0 "$@"
  fi
}

flatpak_has_runtime ()
{
  local name

  for name in Platform Sdk; do
    flatpak_run flatpak --user info "org.gnome.$name//$flatpak_branch" </dev/null >/dev/null 2>&1 || return
  done
}

# A name that cannot be looked up fails at once; a network that swallows everything does not.
flatpak_reach_flathub ()
{
  flatpak_run timeout 20 flatpak --user remote-add --if-not-exists flathub "$flatpak_flathub" </dev/null >/dev/null 2>&1 &&
    flatpak_run timeout 60 flatpak --user remote-info flathub "org.gnome.Sdk//$flatpak_branch" </dev/null >/dev/null 2>&1
}

flatpak_get_runtime ()
{
  local remote=diptych-stand-in

  flatpak_has_runtime && return
  if flatpak_reach_flathub; then
    remote=flathub
    say "Fetching the GNOME $flatpak_branch runtime and SDK from Flathub"
  else
    say "Flathub cannot be reached: making a stand-in for the GNOME $flatpak_branch runtime and SDK"
    stand_in_export "$remote"
  fi
  logged "$flatpak_dir/install.log" flatpak_run flatpak --user install -y --noninteractive "$remote" \
    "org.gnome.Platform//$flatpak_branch" "org.gnome.Sdk//$flatpak_branch"
}

# --- A runtime of Debian's packages -------------------------------------------

# What Flatpak brings itself, what belongs to one machine, and what root alone may use.
stand_in_strip ()
{
  local usr=$1 file

  rm -rf -- "$usr"/etc/{shadow,gshadow,passwd,group}{,-} "$usr"/etc/{resolv.conf,hosts,hostname,machine-id,localtime,mtab}
  rm -rf -- "$usr"/share/{doc,man,info}
  find "$usr" -type f -perm /6000 -print0 |
    while IFS= read -r -d '' file; do
      rm -f -- "$file"
    done
  ln -sfn ../sbin/ldconfig "$usr/bin/ldconfig"
  find "$usr" \( -type c -o -type b -o -type p -o -type s \) -delete
}

# The fonts of the host are where the runtime of GNOME looks for them.
stand_in_add_fonts ()
{
  cat >"$1/etc/fonts/conf.d/50-flatpak.conf" <<'END'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/run/host/fonts</dir>
  <dir>/run/host/local-fonts</dir>
  <dir>/run/host/user-fonts</dir>
</fontconfig>
END
}

# stand_in_runtime NAME REPOSITORY ROOT
stand_in_runtime ()
{
  local name=$1 repository=$2 root=$3 folder=$flatpak_dir/export-$1 arch

  arch=$(uname -m)
  rm -rf -- "$folder"
  mkdir -p -- "$folder/files"
  # Hard links: no file of the root is changed, only left out.
  cp -al -- "$root/usr" "$folder/usr"
  cp -al -- "$root/etc" "$folder/usr/etc"
  stand_in_strip "$folder/usr"
  stand_in_add_fonts "$folder/usr"
  printf '[Runtime]\nname=org.gnome.%s\nruntime=org.gnome.Platform/%s/%s\nsdk=org.gnome.Sdk/%s/%s\n' \
    "$name" "$arch" "$flatpak_branch" "$arch" "$flatpak_branch" >"$folder/metadata"
  flatpak_run flatpak build-export --disable-sandbox --no-update-summary "$repository" "$folder" "$flatpak_branch"
  rm -rf -- "$folder"
}

# stand_in_fill REPOSITORY PLATFORM SDK
stand_in_fill ()
{
  flatpak_run ostree init --repo="$1" --mode=bare-user
  flatpak_run ostree --repo="$1" config set core.fsync false
  stand_in_runtime Platform "$1" "$2"
  stand_in_runtime Sdk "$1" "$3"
  flatpak_run flatpak build-update-repo "$1"
}

# stand_in_export REMOTE: a repository with a runtime and an SDK made of Debian's packages
stand_in_export ()
{
  local repository=$flatpak_dir/stand-in platform

  root_host_tools
  root_ensure platform
  platform=$REPLY
  root_ensure build
  rm -rf -- "$repository"
  logged "$flatpak_dir/stand-in.log" stand_in_fill "$repository" "$platform" "$REPLY"
  flatpak_run flatpak --user remote-add --if-not-exists --no-gpg-verify "$1" "file://$repository" </dev/null
}
