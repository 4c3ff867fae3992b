import CairnModel
func writeProfile(_ p: Profile) -> String { "" }
func updateProfile(_ t: String, from: Profile, to: Profile) -> String { t }
