# How each library is found; all are Debian 12 packages (see packages.txt). Each has one home
# among the folders of src/, named beside it.
find_package(PkgConfig REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)   # base: hashing
find_package(fmt REQUIRED)                                      # everywhere: sentences
find_package(yaml-cpp REQUIRED)                                 # authoring
find_package(Boost 1.74 REQUIRED)                                 # agreement: quantiles (Boost.Math, headers)
find_package(SQLite3 REQUIRED)                                 # store
find_package(SQLiteCpp REQUIRED)                                # store: statements, transactions
find_package(nlohmann_json REQUIRED)                            # report, transcripts
find_package(pugixml REQUIRED)                                 # transcripts: ELAN
find_package(spdlog REQUIRED)                                   # app
find_package(CLI11 REQUIRED)                                    # cli
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo cairo-pdf cairo-ft fontconfig)  # report: PDF
pkg_check_modules(SNDFILE REQUIRED IMPORTED_TARGET sndfile)         # sound: WAV, FLAC, OGG
pkg_check_modules(MPG123 REQUIRED IMPORTED_TARGET libmpg123)        # sound: MP3
pkg_check_modules(SOUNDTOUCH REQUIRED IMPORTED_TARGET soundtouch)   # sound: speed
pkg_check_modules(SDL2 REQUIRED IMPORTED_TARGET sdl2)               # sound: the device
pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)         # desktop
find_package(glfw3 3.3 REQUIRED)                                # desktop: window
set(OpenGL_GL_PREFERENCE GLVND)
find_package(OpenGL REQUIRED)                                   # desktop: drawing
find_package(Freetype REQUIRED)                                 # desktop: letters
find_package(Threads REQUIRED)
if(STANCE_TESTS)
  find_package(Catch2 2 REQUIRED)
endif()
