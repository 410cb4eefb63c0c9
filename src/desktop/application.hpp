#pragma once
#include "desktop/desk.hpp"
#include "desktop/screens/agreement.hpp"
#include "desktop/screens/importing.hpp"
#include "desktop/screens/review.hpp"
#include "desktop/screens/screens.hpp"
#include "desktop/ui/ui.hpp"

#include <filesystem>
#include <functional>
#include <memory>

namespace stance::desktop {

/// What the program around the window lends it.
struct Surroundings {
    std::function<void()> wake = [] {};                        ///< from any thread: draw again
    std::function<void(const std::string&)> to_clipboard = [](const std::string&) {};
    std::function<void(const std::string&)> speak = [](const std::string&) {};
    std::filesystem::path exports;                             ///< folder for documents
    std::filesystem::path sample_hours;                        ///< scripts of the sample trainee
    sound::OutputMaker sound = sound::sdl_output;              ///< where recordings are heard
    bool at_once = false;                                      ///< long jobs run where they start, for tests
};

/// The whole tool behind the window: draws screens, then does what they want, through the one door.
class Application {
  public:
    Application(app::Workspace workspace, app::Options options, Clock& clock, Surroundings around);
    ~Application();
    Application(const Application&) = delete;
    Application& operator=(const Application&) = delete;

    /// One frame over the whole window.
    void draw(Ui& ui, float width, float height);
    /// Keeps what is being typed and stops the clock; before the window closes.
    void close();

    const Settings& settings() const { return desk_.settings; }
    Desk& desk() { return desk_; }
    const HourScreen& hour() const { return hour_; }
    void go(Screen screen, const std::string& id = {});

  private:
    void refresh();
    void load_cases();
    void play_sample();
    void do_wants(double now);
    void act(const Open& want, double now);
    void act(const Start& want, double now);
    void act(const Continue& want, double now);
    void act(const ShowDebrief& want, double now);
    void act(const TryAgain& want, double now);
    void act(const Choose& want, double now);
    void act(const SwitchPerson& want, double now);
    void act(const ExportDebrief& want, double now);
    void act(const ExportPage& want, double now);
    void act(const MakeBackup& want, double now);
    void act(const Settle& want, double now);
    void act(const ScoreFolder& want, double now);
    void act(const Agree& want, double now);
    void act(const WriteAgreement& want, double now);
    void act(const ReadTranscript& want, double now);
    void act(const KeepImport& want, double now);
    void act(const LeaveImport& want, double now);
    void act(const WriteRatings& want, double now);
    void act(const WriteTranscript& want, double now);
    void act(const WriteLetter& want, double now);
    void act(const OpenRound& want, double now);
    void act(const SealRatings& want, double now);
    void act(const MergeSealed& want, double now);
    void take_packet(const std::filesystem::path& file, double now);
    std::string kept_setting(const std::string& name) const;
    void act(const Perform& want, double now);
    bool perform(const app::Command& command);
    void show(Screen screen, double now);
    void tell(std::string words, double now);
    void draw_rail(Ui& ui, float width, float height, bool icon_only);
    void draw_screen(Ui& ui, ImVec2 at, ImVec2 size);
    void draw_help(Ui& ui, float width, float height);
    void draw_messages(Ui& ui, float left, float width, float height);
    void global_keys(Ui& ui);

    app::Workspace workspace_;
    app::Options options_;
    Clock& clock_;
    Surroundings around_;
    Work work_;
    Desk desk_;
    HomeScreen home_;
    CasesScreen cases_;
    HourScreen hour_;
    DebriefScreen debrief_;
    DrillsScreen drills_;
    ProgressScreen progress_;
    ReviewScreen review_;
    ImportScreen importing_;
    AgreementScreen agreement_;
    SettingsScreen settings_;
    bool help_ = false;
    bool export_page_ = false;
    std::string read_aloud_;
    std::vector<PageItem> page_;
    double now_ = 0;
};

}  // namespace stance::desktop
