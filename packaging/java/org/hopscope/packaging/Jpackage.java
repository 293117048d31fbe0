package org.hopscope.packaging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What jpackage is told.
 *
 * @param packaging the folder of icons and resources
 * @param work the folder that everything is made in
 */
record Jpackage(Release release, Path packaging, Path work) {
  static final String BUNDLE = "org.hopscope.Hopscope";
  /** By these Windows knows a newer version for the same program; they must never change. */
  static final String UPGRADE_MACHINE = "3a0b0b52-6f5c-4f0e-9a55-5f0d4f2b8a11";
  static final String UPGRADE_USER = "c84e2f7d-1d0c-4b7e-8f43-27b1c65d9e36";
  /** The packages of Debian that the toolkit loads while it runs, so that no library's own needs name them. */
  private static final String DEBIAN_NEEDS = "libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libxxf86vm1";

  Path image(Os os) {
    return work.resolve("image").resolve(os == Os.MACOS ? "Hopscope.app" : os.program());
  }

  /** The image: the program with its Java in a folder. */
  List<String> image(Os os, Path input, Path runtime) {
    List<String> all = new ArrayList<>(List.of("--type", "app-image"));
    common(all, os);
    all.addAll(List.of(
        "--input", input.toString(), "--main-jar", "hopscope.jar", "--main-class", JavaOptions.MAIN_CLASS,
        "--runtime-image", runtime.toString(), "--dest", work.resolve("image").toString()));
    JavaOptions.launched().forEach(option -> all.addAll(List.of("--java-options", option)));
    switch (os) {
      case LINUX -> {}
      // a program with a window has no console on Windows, so the command line is a second one
      case WINDOWS ->
        all.addAll(List.of("--add-launcher", "hopscope-cli=" + packaging.resolve("windows-cli.properties")));
      case MACOS -> mac(all);
    }
    return all;
  }

  /** Signs an image that is whole: what is put into a Mac's program later would break the seal. */
  static List<String> seal(Path image, String signer) {
    return List.of(
        "--type", "app-image", "--app-image", image.toString(), "--mac-sign", "--mac-signing-key-user-name", signer);
  }

  /** The installer of an image. */
  List<String> installer(Target target, Path image) {
    List<String> all = new ArrayList<>(List.of("--type", target.type));
    common(all, target.os);
    all.addAll(List.of(
        "--app-image", image.toString(), "--dest", work.resolve("fresh").toString(),
        "--resource-dir", packaging.resolve("resources").toString(),
        "--license-file", packaging.resolveSibling("LICENSE").toString()));
    // macOS does not hand a file over as an argument, and the toolkit has no public way to be told of it
    if (target.os != Os.MACOS) {
      all.addAll(List.of("--file-associations", work.resolve("hopscope-file.properties").toString()));
    }
    switch (target.os) {
      case LINUX -> linux(all);
      case WINDOWS -> windows(all, target);
      case MACOS -> mac(all);
    }
    return all;
  }

  private void common(List<String> all, Os os) {
    all.addAll(List.of(
        "--name", os.program(), "--app-version", release.numbers(os), "--vendor", Release.VENDOR,
        "--description", Release.DESCRIPTION, "--copyright", release.copyright(), "--icon",
        icon("hopscope", os).toString()));
  }

  Path icon(String name, Os os) {
    return packaging.resolve("icons").resolve(name + "." + os.icons);
  }

  private static void linux(List<String> all) {
    all.addAll(List.of(
        "--linux-package-name", "hopscope", "--linux-deb-maintainer", Release.MAINTAINER,
        "--linux-app-category", "net", "--linux-menu-group", "Network;System;", "--linux-shortcut",
        "--linux-package-deps", DEBIAN_NEEDS));
  }

  private static void windows(List<String> all, Target target) {
    boolean user = target == Target.MSI_USER;
    all.addAll(List.of(
        "--win-menu", "--win-menu-group", Release.NAME, "--win-dir-chooser",
        "--win-upgrade-uuid", user ? UPGRADE_USER : UPGRADE_MACHINE));
    if (user) {
      all.add("--win-per-user-install");
    }
  }

  private static void mac(List<String> all) {
    all.addAll(List.of(
        "--mac-package-identifier", BUNDLE, "--mac-package-name", Release.NAME,
        "--mac-app-category", "public.app-category.utilities"));
  }
}
